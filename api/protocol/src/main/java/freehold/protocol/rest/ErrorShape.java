package freehold.protocol.rest;

import freehold.protocol.shape.StructureShape;

/**
 * What the model says about an error.
 *
 * @param name the shape's name, as the header {@code x-amzn-ErrorType} carries it
 * @param status the status of an answer with it
 * @param structure its members
 */
public record ErrorShape<E>(String name, int status, StructureShape<E> structure) {}
