/**
 * Where a service is: its endpoint and region, as arguments, environment variables and profiles say
 * in AWS's order of precedence. Nothing here opens a connection.
 */
@NullMarked
package freehold.client.endpoint;

import org.jspecify.annotations.NullMarked;
