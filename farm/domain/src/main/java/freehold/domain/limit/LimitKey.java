package freehold.domain.limit;

import freehold.domain.farm.FarmId;

/** Where a limit is. */
public record LimitKey(FarmId farm, LimitId id) {}
