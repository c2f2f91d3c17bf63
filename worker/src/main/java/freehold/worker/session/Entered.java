package freehold.worker.session;

import freehold.openjd.Environment;

/** An environment that must be left, and what it has changed for the actions in it. */
record Entered(String identifier, Environment environment, VariableChanges changes) {}
