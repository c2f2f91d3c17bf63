package freehold.worker.session;

/**
 * One line that a command wrote, without its line end.
 *
 * @param cut whether the line was longer and its rest is lost
 */
record OutputLine(String text, boolean cut) {
    static OutputLine whole(String text) {
        return new OutputLine(text, false);
    }
}
