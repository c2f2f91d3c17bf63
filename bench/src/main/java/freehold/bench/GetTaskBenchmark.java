package freehold.bench;

import freehold.api.DeadlineService;
import freehold.api.GetTaskRequest;
import freehold.protocol.HttpAnswer;
import freehold.protocol.HttpCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How many signed GetTask calls a second the server answers over connections that stay open, next
 * to the bare HTTP library that sends the same bytes to the same callers. Both are measured in
 * turns of the same length, so that what else happens on the machine meets both.
 */
final class GetTaskBenchmark {
    private static final int ROUNDS = 5;
    private static final List<Integer> CONNECTIONS = List.of(16, 32);
    private static final int SIDE = 1000;

    /** Requests that each connection has ready; each is for another task. */
    private static final int READY_REQUESTS = 256;

    private final Scene scene;
    private final Farm farm;
    private final RequestSigner signer;
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    GetTaskBenchmark(Scene scene) {
        this.scene = scene;
        this.farm = Farm.create(scene.client());
        this.signer = scene.signer(scene.administrator());
    }

    Figures measure() throws IOException, InterruptedException {
        String job = farm.createJob(SIDE);
        String step = farm.step(job);
        HttpAnswer answer;
        try (KeepAlive connection = KeepAlive.to(scene.endpoint())) {
            answer = connection.exchange(signer.sign(call(job, step, 0)));
        }
        Figures figures = scene.figures().with("answerBytes", answer.body().length);
        try (ChildProcess bare = BareListener.start(answer, scene.running().folder())) {
            for (int connections : CONNECTIONS) {
                try (Side farmSide = side(scene.running().server(), connections, answer);
                        Side bareSide = side(bare, connections, answer)) {
                    figures =
                            figures.with(
                                    "connections" + connections,
                                    compare(farmSide, bareSide, job, step));
                }
            }
        }
        return figures;
    }

    private Side side(ChildProcess server, int connections, HttpAnswer answer) throws IOException {
        return Side.open(server, connections, answer.body().length);
    }

    private Figures compare(Side farmSide, Side bareSide, String job, String step)
            throws InterruptedException {
        Duration turn = scene.options().measured().dividedBy(ROUNDS);
        Turns ours = new Turns(farmSide, new ArrayList<>(), new ArrayList<>());
        Turns limit = new Turns(bareSide, new ArrayList<>(), new ArrayList<>());
        // As many rounds again only warm up: a server's first minute is its compiler's.
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            // Signed anew, because a signature is good for five minutes.
            List<byte[]> requests = requests(job, step);
            ours.take(requests, turn, round >= 0);
            limit.take(requests, turn, round >= 0);
        }
        return ours.figures()
                .with("limit", limit.figures().with("of", "the bare HTTP library"))
                .with("ratio", ours.perSecond() / limit.perSecond())
                .with("processorRatio", limit.serverMicros() / ours.serverMicros());
    }

    private List<byte[]> requests(String job, String step) {
        List<byte[]> requests = new ArrayList<>();
        int most = READY_REQUESTS * CONNECTIONS.getLast();
        for (int request = 0; request < most; request++) {
            requests.add(signer.sign(call(job, step, random.nextInt(SIDE * SIDE))));
        }
        return requests;
    }

    private HttpCall call(String job, String step, int index) {
        return DeadlineService.GET_TASK.writeRequest(
                GetTaskRequest.builder()
                        .farmId(farm.id())
                        .queueId(farm.queue())
                        .jobId(job)
                        .stepId(step)
                        .taskId(Farm.task(step, index))
                        .build(),
                () -> "");
    }

    /** One of the two servers, and the connections to it. */
    private record Side(ChildProcess server, List<KeepAlive> connections, int leastBytes)
            implements AutoCloseable {
        static Side open(ChildProcess server, int count, int usualBytes) throws IOException {
            List<KeepAlive> connections = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                connections.add(KeepAlive.to(URI.create(server.ready())));
            }
            // Ids and parameters differ in length from task to task.
            return new Side(server, connections, usualBytes - 16);
        }

        List<Load.Caller> callers(List<byte[]> requests) {
            List<Load.Caller> callers = new ArrayList<>();
            for (int number = 0; number < connections.size(); number++) {
                KeepAlive connection = connections.get(number);
                List<byte[]> own =
                        requests.subList(number * READY_REQUESTS, (number + 1) * READY_REQUESTS);
                Turnstile next = new Turnstile(own);
                callers.add(() -> checked(connection.exchange(next.next())));
            }
            return callers;
        }

        private void checked(HttpAnswer answer) {
            if (answer.status() != 200 || answer.body().length < leastBytes) {
                throw new IllegalStateException("answered " + answer.status());
            }
        }

        @Override
        public void close() throws IOException {
            for (KeepAlive connection : connections) {
                connection.close();
            }
        }
    }

    /** Gives the same requests again and again; used by one thread. */
    private static final class Turnstile {
        private final List<byte[]> requests;
        private final int[] at = new int[1];

        Turnstile(List<byte[]> requests) {
            this.requests = requests;
        }

        byte[] next() {
            at[0] = (at[0] + 1) % requests.size();
            return requests.get(at[0]);
        }
    }

    /** What was measured on one side until now. */
    private record Turns(Side side, List<Load.Result> results, List<Duration> processor) {
        void take(List<byte[]> requests, Duration time, boolean counts)
                throws InterruptedException {
            Duration before = side.server().processorTime();
            Load.Result result = Load.run(side.callers(requests), time);
            System.err.printf(
                    Locale.ROOT,
                    "bench: %s %.0f a second%n",
                    side.server().ready(),
                    result.perSecond());
            if (counts) {
                results.add(result);
                processor.add(side.server().processorTime().minus(before));
            }
        }

        double perSecond() {
            return results.stream()
                    .mapToDouble(Load.Result::perSecond)
                    .sorted()
                    .skip(results.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }

        /** The server's processor time for one answer. */
        double serverMicros() {
            long calls = results.stream().mapToLong(result -> result.latencies().count()).sum();
            return processor.stream().mapToLong(Duration::toNanos).sum() / 1e3 / calls;
        }

        Figures figures() {
            Latencies all = Latencies.merged(results.stream().map(Load.Result::latencies).toList());
            return Figures.none()
                    .with("perSecond", perSecond())
                    .with("p50Micros", all.micros(50))
                    .with("p99Micros", all.micros(99))
                    .with("serverMicros", serverMicros());
        }
    }
}
