package freehold.model;

import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.validation.ValidatedResult;

/** Loads the API from the class path, for whoever generates something from it or checks it. */
public final class ApiModel {

    /** The Deadline Cloud API, with all its operations. */
    public static final ShapeId DEADLINE = ShapeId.from("freehold.deadline#Deadline");

    /** What Freehold offers beyond it. */
    public static final ShapeId FREEHOLD = ShapeId.from("freehold.extension#Freehold");

    private ApiModel() {}

    /**
     * Both services with every trait definition they use.
     *
     * @throws software.amazon.smithy.model.validation.ValidatedResultException if the IDL breaks a
     *     rule of Smithy
     */
    public static Model assemble() {
        return assembleWithFindings().unwrap();
    }

    /** As {@link #assemble()}, but hands out what Smithy's validators found instead of throwing. */
    public static ValidatedResult<Model> assembleWithFindings() {
        ClassLoader loader = ApiModel.class.getClassLoader();
        return Model.assembler(loader).discoverModels(loader).assemble();
    }
}
