/**
 * Pages of lists: what part a client asks for, and the token that leads to the next one. Tokens say
 * where the last page ended and for which question; nothing about them is stored. What a list holds
 * and in which order is its operation's business.
 */
@NullMarked
package freehold.controlplane.paging;

import org.jspecify.annotations.NullMarked;
