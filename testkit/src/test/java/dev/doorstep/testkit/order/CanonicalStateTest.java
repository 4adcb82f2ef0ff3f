package dev.doorstep.testkit.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.order.CanonicalState;
import dev.doorstep.order.OrderState;
import dev.doorstep.order.VisitState;
import dev.doorstep.order.Vocabulary;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every combination of an order and its visits has one state, and a word for it in every vocabulary. */
@Tag("ORD-01")
class CanonicalStateTest {
    /** The map of the features page: a line a state, a column a vocabulary. */
    private static final List<List<String>> MAP = List.of(
            List.of("AWAITING_PAYMENT", "待处理", "–", "–", "待支付"),
            List.of("PENDING_DISPATCH", "待处理", "已支付", "待接单", "待服务"),
            List.of("OFFERED", "待处理", "待服务", "待接单", "待服务"),
            List.of("ASSIGNED", "处理中", "待服务", "已接单", "待服务"),
            List.of("EN_ROUTE", "处理中", "待服务", "已接单", "待服务"),
            List.of("ARRIVED", "处理中", "待服务", "已接单", "待服务"),
            List.of("IN_SERVICE", "处理中", "服务中", "服务中", "服务中"),
            List.of("AWAITING_ACCEPTANCE", "处理中", "服务中", "服务中", "服务中"),
            List.of("COMPLETED", "已完成", "已完成", "已完成", "已完成"),
            List.of("CANCELLED", "已取消", "已取消", "已取消", "取消"));

    @Test
    @Tag("AHEAD-20")
    void every_state_has_its_word_in_every_vocabulary() {
        assertThat(MAP).hasSameSizeAs(CanonicalState.values());
        for (List<String> line : MAP) {
            CanonicalState state = CanonicalState.valueOf(line.get(0));
            assertThat(Stream.of(Vocabulary.values())
                            .map(vocabulary -> vocabulary.wordFor(state))
                            .toList())
                    .as("%s", state)
                    .isEqualTo(line.subList(1, line.size()));
        }
    }

    @Test
    @Tag("AHEAD-20")
    void every_combination_of_an_order_and_up_to_two_visits_has_a_state() {
        for (OrderState order : OrderState.values()) {
            assertThat(CanonicalState.of(order, List.of())).isNotNull();
            for (VisitState first : VisitState.values()) {
                for (VisitState second : VisitState.values()) {
                    CanonicalState state = CanonicalState.of(order, List.of(first, second));
                    assertThat(state)
                            .as("%s with %s and %s, whichever comes first", order, first, second)
                            .isEqualTo(CanonicalState.of(order, List.of(second, first)));
                    assertThat(state == CanonicalState.COMPLETED).isEqualTo(order == OrderState.COMPLETED);
                    assertThat(state == CanonicalState.CANCELLED).isEqualTo(order == OrderState.CANCELLED);
                }
            }
        }
    }

    @Test
    void an_open_order_with_one_visit_is_where_its_visit_is() {
        Map<VisitState, CanonicalState> expected = new EnumMap<>(VisitState.class);
        for (VisitState visit : VisitState.values()) {
            boolean over = List.of(VisitState.DONE, VisitState.NO_SHOW, VisitState.CANCELLED)
                    .contains(visit);
            expected.put(visit, over ? CanonicalState.PENDING_DISPATCH : CanonicalState.valueOf(visit.name()));
        }
        expected.forEach((visit, state) ->
                assertThat(CanonicalState.of(OrderState.OPEN, List.of(visit))).isEqualTo(state));
        assertThat(CanonicalState.of(OrderState.OPEN, List.of(VisitState.ASSIGNED, VisitState.IN_SERVICE)))
                .as("the visit that is farthest under way counts")
                .isEqualTo(CanonicalState.IN_SERVICE);
        assertThat(CanonicalState.of(OrderState.OPEN, List.of(VisitState.ASSIGNED, VisitState.PENDING_DISPATCH)))
                .as("of those to come the least settled")
                .isEqualTo(CanonicalState.PENDING_DISPATCH);
        assertThat(CanonicalState.of(OrderState.OPEN, List.of(VisitState.DONE, VisitState.ASSIGNED)))
                .isEqualTo(CanonicalState.ASSIGNED);
    }
}
