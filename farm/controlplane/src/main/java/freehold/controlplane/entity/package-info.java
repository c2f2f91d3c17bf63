/**
 * What a worker asks about the jobs it works on: job, step, environment and attachment details, in
 * the form agents check member by member. Only of jobs it has a session of; nothing is decided
 * here.
 */
@NullMarked
package freehold.controlplane.entity;

import org.jspecify.annotations.NullMarked;
