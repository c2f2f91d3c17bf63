package freehold.protocol.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of a structure or union, made when first needed: shapes may contain themselves, so
 * they cannot all be made at once.
 *
 * <p>The one field that changes is written once; two threads that race make equal lists, and either
 * may win.
 */
final class Members {

    private record Made(List<Member> list, Map<String, Integer> indices) {}

    private final Supplier<List<Member>> supplier;
    private volatile @Nullable Made made;

    Members(Supplier<List<Member>> supplier) {
        this.supplier = supplier;
    }

    List<Member> list() {
        return made().list();
    }

    /** The index of the member of that name within JSON, or -1. */
    int indexOf(String name) {
        return made().indices().getOrDefault(name, -1);
    }

    private Made made() {
        Made present = made;
        if (present == null) {
            List<Member> list = List.copyOf(supplier.get());
            Map<String, Integer> indices = new HashMap<>();
            for (int index = 0; index < list.size(); index++) {
                indices.put(list.get(index).jsonName().getValue(), index);
            }
            present = new Made(list, indices);
            made = present;
        }
        return present;
    }
}
