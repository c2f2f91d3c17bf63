package freehold.store.sql.table;

import freehold.domain.event.Delivery;
import freehold.domain.event.EventCursor;
import freehold.domain.event.Webhook;
import freehold.domain.event.WebhookId;
import freehold.domain.farm.FarmId;
import freehold.store.Page;
import freehold.store.Webhooks;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks in the table {@code webhook}. */
final class SqlWebhooks implements Webhooks.Writable {
    private final SqlConnection sql;

    SqlWebhooks(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Webhook> find(FarmId farm, WebhookId id) {
        return sql.first("webhook/find", of(farm, id), SqlWebhooks::webhook);
    }

    @Override
    public List<Webhook> list(FarmId farm, Page page) {
        return sql.list(
                "webhook/list",
                Columns.withPage(Arguments.of("farm", farm), page),
                SqlWebhooks::webhook);
    }

    @Override
    public List<Webhook> due(Instant now, int limit) {
        return sql.list(
                "webhook/due", Arguments.of("now", now).and("limit", limit), SqlWebhooks::webhook);
    }

    @Override
    public void insert(Webhook webhook) {
        sql.changeOne("webhook/insert", arguments(webhook));
    }

    @Override
    public void update(Webhook webhook) {
        sql.changeOne("webhook/update", arguments(webhook));
    }

    @Override
    public boolean claim(FarmId farm, WebhookId id, Instant now, Instant until) {
        return sql.change("webhook/claim", of(farm, id).and("now", now).and("until", until)) == 1;
    }

    @Override
    public void delete(FarmId farm, WebhookId id) {
        sql.change("webhook/delete", of(farm, id));
    }

    private static Arguments of(FarmId farm, WebhookId id) {
        return Arguments.of("farm", farm).and("id", id);
    }

    private static Arguments arguments(Webhook webhook) {
        Webhook.Settings settings = webhook.settings();
        Delivery delivery = webhook.delivery();
        Arguments arguments =
                Arguments.of("farmId", webhook.farm())
                        .and("webhookId", webhook.id())
                        .and("displayName", settings.displayName())
                        .and("url", settings.url())
                        .and("detailTypes", JsonText.ofList(settings.detailTypes()))
                        .and("sealedSecret", webhook.sealedSecret())
                        .and("enabled", settings.enabled())
                        .and("statusMessage", delivery.message())
                        .and("feedCursor", delivery.cursor().text())
                        .and("failedAttempts", delivery.failedAttempts())
                        .and("failingSince", delivery.failingSince())
                        .and("nextAttemptAt", delivery.nextAttemptAt())
                        .and("deliveredAt", delivery.deliveredAt());
        return Columns.withAudit(arguments, webhook.audit());
    }

    private static Webhook webhook(Row row) {
        return new Webhook(
                new FarmId(row.text("farm_id")),
                new WebhookId(row.text("webhook_id")),
                new Webhook.Settings(
                        row.text("display_name"),
                        row.text("url"),
                        JsonText.list(row.text("detail_types")),
                        row.flag("enabled")),
                row.text("sealed_secret"),
                new Delivery(
                        EventCursor.parse(row.text("feed_cursor")).orElseThrow(),
                        row.integer("failed_attempts"),
                        row.maybeInstant("failing_since"),
                        row.instant("next_attempt_at"),
                        row.maybeInstant("delivered_at"),
                        row.maybeText("status_message")),
                Columns.audit(row));
    }
}
