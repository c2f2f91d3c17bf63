/**
 * Open Job Description: reads templates, checks them, and creates jobs whose tasks are computed.
 * Usable without the rest of Freehold.
 */
module freehold.openjd {
    requires com.fasterxml.jackson.core;
    requires org.yaml.snakeyaml;
    requires static org.jspecify;

    exports freehold.openjd;
    exports freehold.openjd.document;
    exports freehold.openjd.expression;
    exports freehold.openjd.job;
    exports freehold.openjd.parse;
}
