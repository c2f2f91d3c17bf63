package freehold.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules that a test shows, by their ids: of Open Job Description in {@code
 * docs/openjd-rules.md}, of statuses in {@code docs/STATES.md}. The build fails on a rule that no
 * test carries, and on an id that is no rule.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Rule {
    /** Ids such as {@code T12}. */
    String[] value();
}
