package freehold.cli.openjd.output;

import freehold.openjd.document.Document;

/** What a command has to say in the end, for people and for programs. */
public interface Result {
    /** Whether the command did what it was asked; decides its exit code. */
    boolean succeeded();

    /** One sentence, or everything where there are no further fields. */
    String message();

    /** The whole, for people. */
    String text();

    /** The whole, for programs; begins with {@code status} and {@code message}. */
    Document.ObjectNode document();

    /** The fields that every result begins with. */
    static Members members(Result result) {
        return new Members()
                .text("status", result.succeeded() ? "success" : "error")
                .text("message", result.message());
    }

    /** A result that is only a sentence. */
    record Message(boolean succeeded, String message) implements Result {
        /** Says that all went well. */
        public static Message success(String message) {
            return new Message(true, message);
        }

        /** Says what went wrong. */
        public static Message error(String message) {
            return new Message(false, message);
        }

        @Override
        public String text() {
            return message;
        }

        @Override
        public Document.ObjectNode document() {
            return Result.members(this).build();
        }
    }
}
