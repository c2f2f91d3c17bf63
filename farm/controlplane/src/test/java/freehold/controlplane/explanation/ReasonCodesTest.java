package freehold.controlplane.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.domain.explanation.ReasonCode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReasonCodesTest {
    @Test
    void theModelHasTheCodesOfTheDomain() {
        List<String> modeled =
                Stream.of(freehold.api.extension.ReasonCode.values())
                        .map(Enum::name)
                        .filter(name -> !name.equals("UNKNOWN_TO_SDK_VERSION"))
                        .toList();

        assertThat(modeled)
                .containsExactlyElementsOf(Stream.of(ReasonCode.values()).map(Enum::name).toList());
    }
}
