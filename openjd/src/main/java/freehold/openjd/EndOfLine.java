package freehold.openjd;

/** The line ends of an embedded file. Extension FEATURE_BUNDLE_1. */
public enum EndOfLine {
    /** Those of the host that writes the file. */
    AUTO,
    LF,
    CRLF
}
