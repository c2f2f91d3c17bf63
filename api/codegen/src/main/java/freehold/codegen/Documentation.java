package freehold.codegen;

import com.palantir.javapoet.CodeBlock;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.traits.DocumentationTrait;

/** The sentences of the model as comments. */
final class Documentation {

    private Documentation() {}

    /** What the model says about a shape, or else the given sentence. */
    static CodeBlock of(Shape shape, String otherwise) {
        return CodeBlock.of("$L\n", text(shape, otherwise));
    }

    /**
     * A {@code @param} line for a member, if the model says anything about it; otherwise nothing.
     */
    static CodeBlock parameter(String name, Shape member) {
        String text = text(member, "");
        return text.isEmpty() ? CodeBlock.of("") : CodeBlock.of("@param $L $L\n", name, text);
    }

    private static String text(Shape shape, String otherwise) {
        return shape.getTrait(DocumentationTrait.class)
                .map(DocumentationTrait::getValue)
                .map(text ->
                        text.strip()
                                .replace("*/", "*&#47;")
                                .replace("@", "&#64;")
                                .replace("\\u", "&#92;u"))
                .orElse(otherwise);
    }
}
