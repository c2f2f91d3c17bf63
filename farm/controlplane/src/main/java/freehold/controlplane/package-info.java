/**
 * The operations of the API and the background services, by resource. Shared here: how a call is
 * refused, and how what a path names is found. An operation reads, asks the domain and writes; it
 * neither knows HTTP nor SQL.
 */
@NullMarked
package freehold.controlplane;

import org.jspecify.annotations.NullMarked;
