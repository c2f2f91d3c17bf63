package freehold.openjd;

import freehold.openjd.document.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that whoever submits a job fills in. Specification section 2, JobParameterDefinition.
 * Values are kept as text in the form of their type, so that {@code 3.500} stays what it was.
 */
public sealed interface JobParameterDefinition {
    /** The longest value of a STRING or PATH parameter, in code points. */
    int LONGEST_TEXT = 1024;

    /** What references call it, as in {@code Param.NAME}. */
    String name();

    /** What it is to people: hints that change no job. */
    Presentation presentation();

    /** The value that holds where none is given. */
    Optional<String> defaultValue();

    /** The only values allowed; empty if there is no such list. */
    List<String> allowedValues();

    /** The type of its values. */
    ParameterType type();

    /** What is wrong with a value, in words that follow the value; empty if it is allowed. */
    Optional<String> problemWith(String value);

    /** How a form asks for a value: as the hints say, or as is usual for such a parameter. */
    default Control control() {
        return presentation()
                .userInterface()
                .flatMap(hints -> hints.text("control"))
                .flatMap(name ->
                        Control.of(type()).stream()
                                .filter(control -> control.name().equals(name))
                                .findAny())
                .orElseGet(() -> Control.usual(this));
    }

    /** The definition as a document, as the specification writes it. */
    default Document.ObjectNode toDocument() {
        return ParameterDocuments.write(this);
    }

    /**
     * Hints for people and forms.
     *
     * @param userInterface verbatim
     */
    record Presentation(Optional<String> description, Optional<Document.ObjectNode> userInterface) {
        /** No hints. */
        public static final Presentation NONE =
                new Presentation(Optional.empty(), Optional.empty());
    }

    /** What a path leads to. */
    enum ObjectType {
        FILE,
        DIRECTORY
    }

    /** Whether a job reads or writes what a path leads to. */
    enum DataFlow {
        NONE,
        IN,
        OUT,
        INOUT
    }

    /** What a job does with a path; templates that say nothing mean a directory and NONE. */
    record PathUse(ObjectType objectType, DataFlow dataFlow) {}

    /** A text. */
    record StringParameter(
            String name,
            Presentation presentation,
            Optional<String> defaultValue,
            List<String> allowedValues,
            Bounds<Long> length)
            implements JobParameterDefinition {
        public StringParameter {
            allowedValues = List.copyOf(allowedValues);
        }

        @Override
        public ParameterType type() {
            return ParameterType.STRING;
        }

        @Override
        public Optional<String> problemWith(String value) {
            return Constraints.ofText(value, allowedValues, length);
        }
    }

    /** A path of a file or directory. */
    record PathParameter(
            String name,
            Presentation presentation,
            Optional<String> defaultValue,
            List<String> allowedValues,
            Bounds<Long> length,
            PathUse use)
            implements JobParameterDefinition {
        public PathParameter {
            allowedValues = List.copyOf(allowedValues);
        }

        @Override
        public ParameterType type() {
            return ParameterType.PATH;
        }

        @Override
        public Optional<String> problemWith(String value) {
            return Constraints.ofText(value, allowedValues, length);
        }
    }

    /** A 64-bit integer. */
    record IntParameter(
            String name,
            Presentation presentation,
            Optional<String> defaultValue,
            List<String> allowedValues,
            Bounds<Long> values)
            implements JobParameterDefinition {
        public IntParameter {
            allowedValues = List.copyOf(allowedValues);
        }

        @Override
        public ParameterType type() {
            return ParameterType.INT;
        }

        @Override
        public Optional<String> problemWith(String value) {
            return Constraints.ofNumber(value, ParameterType.INT, allowedValues, inDecimal());
        }

        private Bounds<BigDecimal> inDecimal() {
            return new Bounds<BigDecimal>(
                    values.min().map(BigDecimal::valueOf), values.max().map(BigDecimal::valueOf));
        }
    }

    /** A finite decimal number. */
    record FloatParameter(
            String name,
            Presentation presentation,
            Optional<String> defaultValue,
            List<String> allowedValues,
            Bounds<BigDecimal> values)
            implements JobParameterDefinition {
        public FloatParameter {
            allowedValues = List.copyOf(allowedValues);
        }

        @Override
        public ParameterType type() {
            return ParameterType.FLOAT;
        }

        @Override
        public Optional<String> problemWith(String value) {
            return Constraints.ofNumber(value, ParameterType.FLOAT, allowedValues, values);
        }
    }
}
