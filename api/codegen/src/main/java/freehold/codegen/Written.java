package freehold.codegen;

import com.palantir.javapoet.ClassName;

/** The hand-written types that generated code refers to, by name: they are compiled after it. */
final class Written {

    private static final String PROTOCOL = "freehold.protocol";
    private static final String SHAPE = PROTOCOL + ".shape";
    private static final String REST = PROTOCOL + ".rest";

    static final ClassName DOCUMENT = ClassName.get(PROTOCOL, "Document");
    static final ClassName REPLY = ClassName.get(PROTOCOL, "Reply");
    static final ClassName BOUND_OPERATION = ClassName.get(PROTOCOL, "BoundOperation");
    static final ClassName OPERATION_SCHEMA = ClassName.get(PROTOCOL, "OperationSchema");
    static final ClassName SERVICE_EXCEPTION = ClassName.get(PROTOCOL, "ServiceException");

    static final ClassName OPERATION = ClassName.get(REST, "Operation");
    static final ClassName ERROR_SHAPE = ClassName.get(REST, "ErrorShape");
    static final ClassName MODELED_ERROR = ClassName.get(REST, "ModeledError");

    static final ClassName BLOB_SHAPE = ClassName.get(SHAPE, "BlobShape");
    static final ClassName BOOLEAN_SHAPE = ClassName.get(SHAPE, "BooleanShape");
    static final ClassName DOCUMENT_SHAPE = ClassName.get(SHAPE, "DocumentShape");
    static final ClassName ENUM_SHAPE = ClassName.get(SHAPE, "EnumShape");
    static final ClassName LENGTH = ClassName.get(SHAPE, "Length");
    static final ClassName LIST_SHAPE = ClassName.get(SHAPE, "ListShape");
    static final ClassName MAP_SHAPE = ClassName.get(SHAPE, "MapShape");
    static final ClassName MEMBER = ClassName.get(SHAPE, "Member");
    static final ClassName NUMBER_KIND = ClassName.get(SHAPE, "NumberKind");
    static final ClassName NUMBER_SHAPE = ClassName.get(SHAPE, "NumberShape");
    static final ClassName PRESENCE = ClassName.get(SHAPE, "Presence");
    static final ClassName RANGE = ClassName.get(SHAPE, "Range");
    static final ClassName STRING_SHAPE = ClassName.get(SHAPE, "StringShape");
    static final ClassName STRUCTURE_SHAPE = ClassName.get(SHAPE, "StructureShape");
    static final ClassName TIMESTAMP_SHAPE = ClassName.get(SHAPE, "TimestampShape");
    static final ClassName UNION_SHAPE = ClassName.get(SHAPE, "UnionShape");
    static final ClassName UNIT = ClassName.get(SHAPE, "Unit");

    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
    static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

    private Written() {}
}
