package freehold.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.api.DeadlineService;
import freehold.protocol.shape.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RouterTest {

    private static final String FARMS = "/2023-10-12/farms";

    private final Router<Unit> router = new Router<>(operations());

    private static List<BoundOperation<Unit>> operations() {
        List<BoundOperation<Unit>> operations = new ArrayList<>();
        DeadlineService.OPERATIONS.forEach(operation ->
                operations.add(
                        operation.bind((_, _) -> {
                            throw new AssertionError("nothing is carried out here");
                        })));
        return operations;
    }

    private Router.Found<Unit> found(String method, String path) {
        assertThat(router.route(method, path)).isInstanceOf(Router.Found.class);
        return (Router.Found<Unit>) router.route(method, path);
    }

    @Test
    void methodAndPathTogetherNameTheOperation() {
        assertThat(found("GET", FARMS).operation().schema().name()).isEqualTo("ListFarms");
        assertThat(found("POST", FARMS).operation().schema().name()).isEqualTo("CreateFarm");
    }

    @Test
    void anotherMethodIsRefusedWithThoseThePathHas() {
        assertThat(router.route("PUT", FARMS))
                .isEqualTo(new Router.WrongMethod<Unit>(Set.of("GET", "POST")));
    }

    @Test
    void aLabelIsDecodedOnceAndAnEncodedSlashDoesNotSplitIt() {
        Labels labels =
                found("GET", "/2023-10-12/tags/arn%3Aaws%3Adeadline%3Afarm%2Ffarm-%2531").labels();
        assertThat(labels.value("resourceArn")).contains("arn:aws:deadline:farm/farm-%31");
    }

    @Test
    void nothingIsFoldedOrCutOffBeforeRouting() {
        assertThat(router.route("GET", "//2023-10-12/farms"))
                .isInstanceOf(Router.UnknownPath.class);
        assertThat(router.route("GET", "/2023-10-12//farms"))
                .isInstanceOf(Router.UnknownPath.class);
        assertThat(router.route("GET", "/2023-10-12/farms/"))
                .isInstanceOf(Router.UnknownPath.class);
        assertThat(router.route("GET", "/2023-10-12/x/../farms"))
                .isInstanceOf(Router.UnknownPath.class);
        assertThat(found("GET", FARMS + "/farm-1;x").labels().value("farmId")).contains("farm-1;x");
    }

    @Test
    void aPercentSignWithoutTwoDigitsIsNoPathOfOurs() {
        assertThat(router.route("GET", FARMS + "/%4")).isInstanceOf(Router.UnknownPath.class);
        assertThat(router.route("GET", FARMS + "/%zz")).isInstanceOf(Router.UnknownPath.class);
    }
}
