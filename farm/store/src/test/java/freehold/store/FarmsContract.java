package freehold.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import freehold.domain.farm.Farm;
import freehold.domain.fleet.Fleet;
import freehold.domain.queue.Queue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** {@link Farms}, {@link Settings}, {@link AccessKeys} and {@link IdempotencyTokens}. */
public abstract class FarmsContract extends StoreContract {
    protected FarmsContract(Supplier<Testbed> testbeds) {
        super(testbeds);
    }

    @Test
    void aFarmComesBackAsItWasWritten() {
        change(tx -> tx.farms().insert(samples.farm()));

        assertThat(found(tx -> tx.farms().find(farm()))).contains(samples.farm());
    }

    @Test
    void anUpdateReplacesWhatCanChange() {
        Farm farm = samples.farm();
        Farm renamed =
                new Farm(
                        farm.id(),
                        "renamed",
                        "",
                        farm.kmsKeyArn(),
                        2,
                        Map.of(),
                        farm.audit().updated(clock.instant(), "someone"));
        change(tx -> tx.farms().insert(farm));
        change(tx -> tx.farms().update(renamed));

        assertThat(found(tx -> tx.farms().find(farm()))).contains(renamed);
    }

    @Test
    void farmsAreListedPageByPageInOrderOfCreation() {
        Farm second = samples.anotherFarm();
        Farm third = samples.anotherFarm();
        change(tx -> {
            tx.farms().insert(third);
            tx.farms().insert(samples.farm());
            tx.farms().insert(second);
        });

        assertThat(listed(tx -> tx.farms().list(Page.first(2))))
                .containsExactly(samples.farm(), second);
        assertThat(listed(tx -> tx.farms().list(new Page(Optional.of(second.id().value()), 2))))
                .containsExactly(third);
    }

    @Test
    void aFarmSaysWhichKindsOfResourceItHolds() {
        Queue queue = samples.queue();
        Fleet fleet = samples.fleet();
        assertThat(listed(tx -> tx.farms().holds(farm()))).isEmpty();
        change(tx -> tx.queues().insert(queue));
        assertThat(listed(tx -> tx.farms().holds(farm()))).containsExactly("queue");
        change(tx -> tx.fleets().insert(fleet));
        assertThat(listed(tx -> tx.farms().holds(farm()))).containsExactly("queue", "fleet");
        change(tx -> tx.queues().delete(farm(), queue.id()));
        change(tx -> tx.fleets().delete(farm(), fleet.id()));
        assertThat(listed(tx -> tx.farms().holds(farm()))).isEmpty();
    }

    @Test
    void aDeletedFarmIsGone() {
        change(tx -> tx.farms().insert(samples.farm()));
        change(tx -> tx.farms().delete(farm()));

        assertThat(found(tx -> tx.farms().find(farm()))).isEmpty();
    }

    @Test
    void aSettingIsSetOnceAndKept() {
        Command<String> first = tx -> tx.settings().putIfAbsent("account", "111111111111");
        Command<String> second = tx -> tx.settings().putIfAbsent("account", "222222222222");

        assertThatObject(store.write(Optional.empty(), first)).isEqualTo("111111111111");
        assertThatObject(store.write(Optional.empty(), second)).isEqualTo("111111111111");
        assertThat(found(tx -> tx.settings().find("account"))).contains("111111111111");
        assertThat(found(tx -> tx.settings().find("other"))).isEmpty();
    }

    @Test
    void anAccessKeyIsFoundUntilItIsDeleted() {
        AccessKey key = new AccessKey("AKIA1", "ADMINISTRATOR", "arn", "sealed", clock.instant());
        change(tx -> tx.accessKeys().insert(key));
        assertThat(found(tx -> tx.accessKeys().find("AKIA1"))).contains(key);
        assertThat(listed(tx -> tx.accessKeys().all())).containsExactly(key);

        change(tx -> tx.accessKeys().delete("AKIA1"));
        assertThat(listed(tx -> tx.accessKeys().all())).isEmpty();
    }

    @Test
    void aTokenIsRememberedUntilItIsForgotten() {
        IdempotencyTokens.Token token = new IdempotencyTokens.Token("me", "CreateFarm", "t1");
        IdempotencyTokens.Remembered answer = new IdempotencyTokens.Remembered("hash", "{}");
        change(tx -> tx.idempotencyTokens().insert(token, answer, tx.now()));
        assertThat(found(tx -> tx.idempotencyTokens().find(token))).contains(answer);

        assertThat(counted(tx -> tx.idempotencyTokens().forget(clock.instant(), 10))).isZero();
        assertThat(counted(tx -> tx.idempotencyTokens().forget(clock.instant().plusSeconds(1), 10)))
                .isOne();
        assertThat(found(tx -> tx.idempotencyTokens().find(token))).isEmpty();
    }
}
