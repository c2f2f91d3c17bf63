package freehold.planted.inner;

import freehold.planted.PlantedManager;

/** Closes a circle of packages. */
public record PlantedInside(PlantedManager manager) {}
