package dev.doorstep.catalog.bundle;

import dev.doorstep.catalog.Catalog;
import dev.doorstep.catalog.SaleState;
import dev.doorstep.kernel.BundleId;
import dev.doorstep.organisation.Access;
import dev.doorstep.organisation.Permission;
import java.util.List;

/** Reading and authoring what is sold together. */
public final class Bundling {
    private final Access access;
    private final Catalog catalog;
    private final Bundles bundles;

    /** Opens the service for one transaction. */
    public Bundling(Access access, Catalog catalog, Bundles bundles) {
        this.access = access;
        this.catalog = catalog;
        this.bundles = bundles;
    }

    /** Lists the packages by their codes. */
    public List<ServiceBundle> bundles() {
        return bundles.all();
    }

    /**
     * Finds a package, whatever its state.
     *
     * @throws UnknownBundleException if there is none
     */
    public ServiceBundle bundle(BundleId id) {
        return bundles.find(id).orElseThrow(() -> new UnknownBundleException(id));
    }

    /**
     * Finds a package that can be bought now.
     *
     * @throws UnknownBundleException if there is none, or it is not for sale
     */
    public ServiceBundle forSale(BundleId id) {
        ServiceBundle bundle = bundle(id);
        if (bundle.state() != SaleState.ACTIVE) {
            throw new UnknownBundleException(id);
        }
        return bundle;
    }

    /**
     * Saves a package.
     *
     * @throws dev.doorstep.catalog.UnknownOfferingException if it holds what is not in the catalog
     * @throws dev.doorstep.catalog.UnitsOutOfRangeException if it holds an offering in a number in which that is not
     *     sold
     */
    public ServiceBundle save(ServiceBundle bundle) {
        access.require(Permission.AUTHOR);
        for (ServiceBundle.Component component : bundle.components()) {
            catalog.offering(component.offering()).requireUnits(component.units());
        }
        return bundles.save(bundle);
    }
}
