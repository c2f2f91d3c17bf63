package freehold.client;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.protocol.Headers;
import freehold.protocol.HttpAnswer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
    private static final Instant OURS = Instant.parse("2026-03-29T11:00:00Z");
    private static final HttpAnswer AN_HOUR_AHEAD = answer("Sun, 29 Mar 2026 12:00:00 GMT");

    private final ClockSkew skew = new ClockSkew();

    @Test
    void aRefusedSignatureAndAnotherTimeMakeTheClockBelieved() {
        assertThat(skew.learn("InvalidSignatureException", AN_HOUR_AHEAD, OURS)).isTrue();
        assertThat(skew.ahead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void theSameLessonTwiceIsNoReasonToTryAgain() {
        skew.learn("InvalidSignatureException", AN_HOUR_AHEAD, OURS);

        assertThat(skew.learn("InvalidSignatureException", AN_HOUR_AHEAD, OURS)).isFalse();
    }

    @Test
    void aWrongSecretIsNotMistakenForAWrongClock() {
        HttpAnswer sameTime = answer("Sun, 29 Mar 2026 11:00:02 GMT");

        assertThat(skew.learn("InvalidSignatureException", sameTime, OURS)).isFalse();
        assertThat(skew.ahead()).isZero();
    }

    @Test
    void otherErrorsAndUnreadableDatesTeachNothing() {
        assertThat(skew.learn("ValidationException", AN_HOUR_AHEAD, OURS)).isFalse();
        assertThat(skew.learn("InvalidSignatureException", answer("later"), OURS)).isFalse();
        assertThat(skew.ahead()).isZero();
    }

    private static HttpAnswer answer(String date) {
        return new HttpAnswer(403, Headers.of("Date", date), new byte[0]);
    }
}
