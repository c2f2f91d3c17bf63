package freehold.cli.event;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.extension.Event;
import freehold.protocol.rest.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LinesTest {
    private static final String JSON =
            ("{'version':'0','id':'d2c4a6e8','detail-type':'Task Run Status Change',"
                            + "'source':'aws.deadline','account':'111122223333',"
                            + "'time':'2026-11-25T09:00:04Z','region':'us-west-2','resources':[],"
                            + "'detail':{'jobId':'job-1','taskId':'task-2-0',"
                            + "'previousRunStatus':'ASSIGNED','runStatus':'RUNNING'}}")
                    .replace('\'', '"');

    private final StringWriter shown = new StringWriter();
    private final Event event = Json.read(Event.SHAPE, JSON);

    @Test
    void aProgramGetsTheEnvelopeAsItIsOnOneLine() {
        assertThat(new Lines(new PrintWriter(shown), false).show(List.of(event, event))).isTrue();

        assertThat(shown).hasToString(JSON + "\n" + JSON + "\n");
    }

    @Test
    void aPersonReadsWhatBecameWhat() {
        new Lines(new PrintWriter(shown), true).show(List.of(event));

        assertThat(shown)
                .hasToString(
                        "2026-11-25T09:00:04Z  Task Run        task-2-0  ASSIGNED -> RUNNING\n");
    }

    @Test
    void aKindThatIsNotKnownYetShowsItsDetail() {
        Event other =
                Json.read(
                        Event.SHAPE,
                        JSON.replace("Task Run Status Change", "Budget Threshold Reached")
                                .replaceFirst("\"detail\":.*", "\"detail\":{\"percent\":10}}"));
        new Lines(new PrintWriter(shown), true).show(List.of(other));

        assertThat(shown.toString()).contains("Budget Threshold Reached", "{\"percent\":10}");
    }
}
