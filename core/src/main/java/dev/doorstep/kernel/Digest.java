package dev.doorstep.kernel;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * The SHA-256 digest of a text, by which equal contents are recognised and changed ones are found out.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {
    /** Obtains the digest of a text in UTF-8. */
    public static Digest of(String text) {
        return new Digest(
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString());
    }

    /** Obtains the digest of a value's {@linkplain CanonicalJson canonical JSON}. */
    public static Digest ofContent(Object value) {
        return of(CanonicalJson.write(value));
    }

    @Override
    public String toString() {
        return hex;
    }
}
