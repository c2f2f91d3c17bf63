package freehold.openjd;

import freehold.openjd.expression.FormatString;
import java.util.Optional;

/** A quantity a host must have free, such as {@code amount.worker.memory}; has min, max or both. */
public record AmountRequirement(
        FormatString name, Optional<FormatString> min, Optional<FormatString> max) {}
