/**
 * A whole farm for tests and benchmarks: a real server in this process on either engine, reached
 * over HTTP by the project's own client, and workers that do what a script says. Nothing here looks
 * behind the API, and no check belongs here: what holds is for the tests to say.
 */
@NullMarked
package freehold.testfarm;

import org.jspecify.annotations.NullMarked;
