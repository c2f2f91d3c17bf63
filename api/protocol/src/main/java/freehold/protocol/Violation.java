package freehold.protocol;

import java.util.List;
import java.util.OptionalLong;

/** A way in which a value can break the model, with what is needed to say so. */
public sealed interface Violation {

    /** What is wrong and what would be right. */
    String message();

    /** A required member is absent. */
    record Missing() implements Violation {
        @Override
        public String message() {
            return "must be present";
        }
    }

    /**
     * The text, list or map is shorter or longer than allowed; texts are counted in code points,
     * blobs in bytes.
     */
    record WrongLength(long actual, OptionalLong minimum, OptionalLong maximum)
            implements Violation {
        @Override
        public String message() {
            return "must have a length " + bounds(minimum, maximum) + ", not " + actual;
        }

        private static String bounds(OptionalLong minimum, OptionalLong maximum) {
            if (maximum.isEmpty()) {
                return "of at least " + minimum.getAsLong();
            }
            return minimum.isEmpty()
                    ? "of at most " + maximum.getAsLong()
                    : "between " + minimum.getAsLong() + " and " + maximum.getAsLong();
        }
    }

    /**
     * The number is below or above what is allowed; a bound is its plain decimal text, empty where
     * there is none.
     */
    record OutOfRange(String actual, String minimum, String maximum) implements Violation {
        @Override
        public String message() {
            return "must be " + bounds() + ", not " + actual;
        }

        private String bounds() {
            if (maximum.isEmpty()) {
                return "at least " + minimum;
            }
            return minimum.isEmpty()
                    ? "at most " + maximum
                    : "between " + minimum + " and " + maximum;
        }
    }

    /** The text does not match the model's regular expression. */
    record WrongPattern(String pattern) implements Violation {
        @Override
        public String message() {
            return "must match the regular expression " + pattern;
        }
    }

    /** The text is not one of the values of its enumeration. */
    record NotInEnumeration(List<String> allowed) implements Violation {
        public NotInEnumeration {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String message() {
            return "must be one of " + String.join(", ", allowed);
        }
    }

    /** Two elements of a list that must differ are equal; the indices count from 0. */
    record DuplicateElement(int first, int second) implements Violation {
        @Override
        public String message() {
            return "must have distinct elements, but elements "
                    + first
                    + " and "
                    + second
                    + " are equal";
        }
    }

    /** A union holds none or several of its members. */
    record NotExactlyOne(List<String> allowed, int present) implements Violation {
        public NotExactlyOne {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String message() {
            return "must have exactly one of the members "
                    + String.join(", ", allowed)
                    + ", not "
                    + present;
        }
    }

    /** The value has the wrong type or notation; reading stopped there. */
    record Unreadable(String expected) implements Violation {
        @Override
        public String message() {
            return "must be " + expected;
        }
    }
}
