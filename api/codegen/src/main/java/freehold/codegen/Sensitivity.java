package freehold.codegen;

import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.SensitiveTrait;

/** Which members must not show in logs. */
final class Sensitivity {

    /** What is printed in place of a value. */
    static final String MASK = "*** Sensitive ***";

    private final Api api;

    Sensitivity(Api api) {
        this.api = api;
    }

    /** Whether a member's value is masked when its container is printed. */
    boolean hides(Shape container, MemberShape member) {
        return container.hasTrait(SensitiveTrait.class) || hides(member);
    }

    private boolean hides(MemberShape member) {
        Shape target = api.target(member);
        return member.hasTrait(SensitiveTrait.class)
                || target.hasTrait(SensitiveTrait.class)
                || target.asListShape().filter(list -> hides(list.getMember())).isPresent()
                || target.asMapShape().filter(map -> hides(map.getValue())).isPresent();
    }
}
