package freehold.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Carries calls to the server and outcomes back, not always as it should. */
final class Network {
    private final Agenda agenda;
    private final Chance chance;
    private final Faults faults;
    private final SimulatedServer server;
    private final AtomicLong sent = new AtomicLong();
    private final Map<String, Long> newestArrived = new HashMap<>();

    Network(Agenda agenda, Chance chance, Faults faults, SimulatedServer server) {
        this.agenda = agenda;
        this.chance = chance;
        this.faults = faults;
        this.server = server;
    }

    <T> void send(Exchange.Call<T> call, Consumer<Outcome<T>> then) {
        double trouble = faults.weather().network();
        Exchange<T> exchange = new Exchange<>(call, sent.incrementAndGet(), then);
        agenda.in(call.patience(), "patience", () -> exchange.settle(new Outcome.Unknown<>()));
        if (faults.strikes(trouble / 4, Fault.REQUEST_LOST, call.caller())) {
            return;
        }
        if (faults.strikes(trouble / 4, Fault.REQUEST_LATE, call.caller())) {
            arrive(exchange, call.patience().plus(chance.millis(100, 60_000)), false);
            return;
        }
        boolean answers = !faults.strikes(trouble / 4, Fault.ANSWER_LOST, call.caller());
        arrive(exchange, chance.millis(1, 20), answers);
        if (faults.strikes(trouble / 4, Fault.REQUEST_REPEATED, call.caller())) {
            arrive(exchange, chance.millis(1, 5_000), answers);
        }
    }

    private <T> void arrive(Exchange<T> exchange, Duration after, boolean answers) {
        agenda.in(
                after,
                exchange.call().name(),
                () -> {
                    noteOrder(exchange);
                    server.receive(
                            exchange,
                            outcome -> {
                                if (answers) {
                                    deliver(exchange, outcome);
                                }
                            });
                });
    }

    private <T> void deliver(Exchange<T> exchange, Outcome<T> outcome) {
        agenda.in(chance.millis(1, 20), "answer", () -> exchange.settle(outcome));
    }

    /** A call that arrives again, or behind a later one, is trouble for its caller now. */
    private void noteOrder(Exchange<?> exchange) {
        String caller = exchange.call().caller();
        long newest = newestArrived.merge(caller, exchange.number(), Math::max);
        if (newest > exchange.number()) {
            faults.happened(Fault.REORDERED, caller);
        } else if (exchange.hasArrived()) {
            faults.troubles(caller);
        }
        exchange.arrives();
    }
}
