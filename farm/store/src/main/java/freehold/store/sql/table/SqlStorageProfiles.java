package freehold.store.sql.table;

import freehold.domain.farm.FarmId;
import freehold.domain.storageprofile.FileSystemLocation;
import freehold.domain.storageprofile.OperatingSystemFamily;
import freehold.domain.storageprofile.StorageProfile;
import freehold.domain.storageprofile.StorageProfileId;
import freehold.store.Page;
import freehold.store.StorageProfiles;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Storage profiles in the table {@code storage_profile}. */
final class SqlStorageProfiles implements StorageProfiles.Writable {
    private final SqlConnection sql;

    SqlStorageProfiles(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StorageProfile> find(FarmId farm, StorageProfileId id) {
        return sql.first("storage_profile/find", key(farm, id), SqlStorageProfiles::profile);
    }

    @Override
    public List<StorageProfile> list(FarmId farm, Page page) {
        return sql.list(
                "storage_profile/list",
                Columns.withPage(Arguments.of("farm", farm), page),
                SqlStorageProfiles::profile);
    }

    @Override
    public Optional<StorageProfile> locked(FarmId farm, StorageProfileId id) {
        return sql.first("storage_profile/locked", key(farm, id), SqlStorageProfiles::profile);
    }

    @Override
    public void insert(StorageProfile profile) {
        sql.changeOne("storage_profile/insert", arguments(profile));
    }

    @Override
    public void update(StorageProfile profile) {
        sql.changeOne("storage_profile/update", arguments(profile));
    }

    @Override
    public void delete(FarmId farm, StorageProfileId id) {
        sql.change("storage_profile/delete", key(farm, id));
    }

    private static Arguments key(FarmId farm, StorageProfileId id) {
        return Arguments.of("farm", farm).and("id", id);
    }

    private static Arguments arguments(StorageProfile profile) {
        Arguments arguments =
                Arguments.of("farmId", profile.farm())
                        .and("storageProfileId", profile.id())
                        .and("displayName", profile.displayName())
                        .and("osFamily", profile.osFamily())
                        .and("locations", text(profile.locations()));
        return Columns.withAudit(arguments, profile.audit());
    }

    private static StorageProfile profile(Row row) {
        return new StorageProfile(
                new FarmId(row.text("farm_id")),
                new StorageProfileId(row.text("storage_profile_id")),
                row.text("display_name"),
                row.choice(OperatingSystemFamily.class, "os_family"),
                locations(row.text("locations")),
                Columns.audit(row));
    }

    private static String text(List<FileSystemLocation> locations) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        locations.forEach(
                each -> byName.put(each.name(), List.of(each.kind().name(), each.path())));
        return JsonText.ofLists(byName);
    }

    private static List<FileSystemLocation> locations(String text) {
        return JsonText.lists(text).entrySet().stream()
                .map(each ->
                        new FileSystemLocation(
                                each.getKey(),
                                each.getValue().getLast(),
                                FileSystemLocation.Kind.valueOf(each.getValue().getFirst())))
                .toList();
    }
}
