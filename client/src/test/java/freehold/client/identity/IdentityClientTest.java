package freehold.client.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freehold.client.AnswerOrigin;
import freehold.client.LoopbackService;
import freehold.client.Surrounded;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdentityClientTest {
    private final LoopbackService service = new LoopbackService();
    private final IdentityClient client =
            new Surrounded().client(IdentityClient.builder(), service);

    @AfterEach
    void close() {
        client.close();
        service.close();
    }

    @Test
    void theCallerIsReadFromTheXml() {
        service.answers(
                200,
                """
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/a&amp;b</Arn>
                    <UserId>AIDA</UserId><Account>123456789012</Account></GetCallerIdentityResult>
                </GetCallerIdentityResponse>
                """);

        assertThat(client.callerIdentity())
                .isEqualTo(
                        new CallerIdentity(
                                "123456789012", "arn:aws:iam::123456789012:user/a&b", "AIDA"));
        assertThat(new String(service.onlyCall().body(), StandardCharsets.UTF_8))
                .isEqualTo("Action=GetCallerIdentity&Version=2011-06-15");
        assertThat(service.onlyCall().headers().first("Authorization"))
                .hasValueSatisfying(text -> assertThat(text).contains("/eu-central-1/sts/"));
    }

    @Test
    void anErrorHasTheCodeOfItsXml() {
        service.answers(
                403,
                "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code>"
                        + "<Message>too late</Message></Error></ErrorResponse>",
                "x-amzn-RequestId",
                "r-1");

        IdentityError error = catchThrowableOfType(IdentityError.class, client::callerIdentity);

        assertThat(error.errorType()).isEqualTo("ExpiredToken");
        assertThat(error).hasMessage("too late");
        assertThat(AnswerOrigin.requestId(error)).contains("r-1");
    }

    @Test
    void aPageThatIsNotXmlIsAnErrorWithItsStatus() {
        service.answers(418, "{");

        assertThat(catchThrowableOfType(IdentityError.class, client::callerIdentity).errorType())
                .isEqualTo("418");
    }
}
