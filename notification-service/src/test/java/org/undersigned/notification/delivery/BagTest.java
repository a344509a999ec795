package org.undersigned.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BagTest {

    private final Bag bag = new Bag(12);
    private long ids;

    @Test
    void domains_take_turns() throws InterruptedException {
        fill("big", 3);
        fill("small", 1);

        assertThat(List.of(domain(), domain(), domain(), domain())).containsExactly("big", "small", "big", "big");
    }

    @Test
    void a_tarpit_never_has_all_couriers() throws InterruptedException {
        fill("tarpit", 50);
        assertThat(all()).hasSize(9);

        fill("calm", 2);

        assertThat(all()).extracting(Claimed::domain).containsExactly("calm", "calm");
    }

    @Test
    void even_several_tarpits_leave_one() throws InterruptedException {
        fill("tar", 50);
        fill("pitch", 50);
        assertThat(all()).hasSizeLessThan(12);

        fill("calm", 1);

        assertThat(all()).extracting(Claimed::domain).containsExactly("calm");
    }

    @Test
    void hands_that_are_free_again_take_the_next() throws InterruptedException {
        fill("tarpit", 50);
        var inHand = all();

        bag.done(inHand.getFirst());

        assertThat(all()).hasSize(1);
    }

    @Test
    void one_courier_alone_still_works() throws InterruptedException {
        var single = new Bag(1);
        single.put(mail("calm"));

        assertThat(single.take(0)).isPresent();
    }

    @Test
    void what_was_not_handed_out_is_given_back() throws InterruptedException {
        fill("big", 3);
        domain();

        assertThat(bag.size()).isEqualTo(2);
        assertThat(bag.sizeOf(Set.of("big", "small"))).isEqualTo(2);
        assertThat(bag.empty()).hasSize(2);
        assertThat(bag.size()).isZero();
    }

    private String domain() throws InterruptedException {
        return bag.take(0).orElseThrow().domain();
    }

    private List<Claimed> all() throws InterruptedException {
        var taken = new ArrayList<Claimed>();
        for (var next = bag.take(0); next.isPresent(); next = bag.take(0)) {
            taken.add(next.get());
        }
        return taken;
    }

    private void fill(String domain, int count) {
        for (int i = 0; i < count; i++) {
            bag.put(mail(domain));
        }
    }

    private Claimed mail(String domain) {
        return new Claimed(ids++, UUID.randomUUID(), domain);
    }
}
