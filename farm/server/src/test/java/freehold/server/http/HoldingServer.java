package freehold.server.http;

import freehold.protocol.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A process of its own that holds every call until it is told to stop. */
final class HoldingServer {
    private HoldingServer() {}

    /** Starts in the folder named first, and says its port and the administrator's key. */
    public static void main(String[] arguments) {
        TestEdge edge =
                new TestEdge(
                        Path.of(arguments[0]),
                        List.of(
                                HandMadeOperation.of(
                                        "Hold",
                                        "GET",
                                        "/hold",
                                        (_, _) ->
                                                new Reply.WaitFor<>(
                                                        Set.of("nothing"),
                                                        TestEdge.START.plus(Duration.ofHours(1)),
                                                        over ->
                                                                new Reply.Answer<>(
                                                                        "over " + over)))));
        Termination.onSignal(edge.listener, () -> System.out.println("closed"));
        System.out.println(
                edge.listener.endpoint().getPort()
                        + " "
                        + edge.administrator.accessKeyId()
                        + " "
                        + edge.administrator.secretAccessKey());
    }
}
