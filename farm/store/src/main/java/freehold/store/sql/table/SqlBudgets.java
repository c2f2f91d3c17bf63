package freehold.store.sql.table;

import freehold.domain.budget.Budget;
import freehold.domain.budget.BudgetAction;
import freehold.domain.budget.BudgetId;
import freehold.domain.budget.BudgetPeriod;
import freehold.domain.budget.BudgetStatus;
import freehold.domain.budget.StopAction;
import freehold.domain.farm.FarmId;
import freehold.domain.queue.QueueId;
import freehold.store.Budgets;
import freehold.store.Page;
import freehold.store.sql.jdbc.Arguments;
import freehold.store.sql.jdbc.Row;
import freehold.store.sql.jdbc.SqlConnection;
import java.util.List;
import java.util.Optional;

/** Budgets in the table {@code budget}. */
final class SqlBudgets implements Budgets.Writable {
    private static final int PARTS = 3;

    private final SqlConnection sql;

    SqlBudgets(SqlConnection sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Budget> find(FarmId farm, BudgetId id) {
        return sql.first("budget/find", key(farm, id), SqlBudgets::budget);
    }

    @Override
    public List<Budget> list(FarmId farm, Optional<BudgetStatus> status, Page page) {
        Arguments arguments = Columns.withPage(Arguments.of("farm", farm), page);
        return status.map(only ->
                        sql.list(
                                "budget/list_of_status",
                                arguments.and("status", only),
                                SqlBudgets::budget))
                .orElseGet(() -> sql.list("budget/list", arguments, SqlBudgets::budget));
    }

    @Override
    public List<Budget> of(FarmId farm, QueueId queue) {
        return sql.list(
                "budget/of_queue",
                Arguments.of("farm", farm).and("queue", queue),
                SqlBudgets::budget);
    }

    @Override
    public void insert(Budget budget) {
        sql.changeOne("budget/insert", arguments(budget));
    }

    @Override
    public void update(Budget budget) {
        sql.changeOne("budget/update", arguments(budget));
    }

    @Override
    public void delete(FarmId farm, BudgetId id) {
        sql.change("budget/delete", key(farm, id));
    }

    private static Arguments key(FarmId farm, BudgetId id) {
        return Arguments.of("farm", farm).and("budget", id);
    }

    private static Arguments arguments(Budget budget) {
        Budget.Settings settings = budget.settings();
        Budget.Tracking tracking = budget.tracking();
        Arguments arguments =
                Arguments.of("farmId", budget.farm())
                        .and("budgetId", budget.id())
                        .and("queueId", budget.queue())
                        .and("displayName", settings.displayName())
                        .and("description", settings.description())
                        .and("status", budget.status())
                        .and("dollarLimit", (double) settings.limit())
                        .and("actions", text(settings.actions()))
                        .and("startsAt", settings.period().start())
                        .and("endsAt", settings.period().end())
                        .and("countsSince", tracking.since())
                        .and("counted", tracking.counted())
                        .and("toldPercent", (double) tracking.told())
                        .and("queueStoppedAt", tracking.queueStoppedAt())
                        .and("tags", JsonText.ofMap(budget.tags()));
        return Columns.withAudit(arguments, budget.audit());
    }

    private static Budget budget(Row row) {
        return new Budget(
                new FarmId(row.text("farm_id")),
                new BudgetId(row.text("budget_id")),
                new QueueId(row.text("queue_id")),
                new Budget.Settings(
                        row.text("display_name"),
                        row.text("description"),
                        (float) row.decimal("dollar_limit"),
                        actions(row.text("actions")),
                        new BudgetPeriod(row.instant("starts_at"), row.instant("ends_at"))),
                row.choice(BudgetStatus.class, "status"),
                new Budget.Tracking(
                        row.instant("counts_since"),
                        row.number("counted"),
                        (float) row.decimal("told_percent"),
                        row.maybeInstant("queue_stopped_at")),
                JsonText.map(row.text("tags")),
                Columns.audit(row));
    }

    /** A list of texts, each the type, the threshold and, where there is one, the description. */
    private static String text(List<BudgetAction> actions) {
        return JsonText.ofList(
                actions.stream()
                        .map(action ->
                                action.type()
                                        + "|"
                                        + action.threshold()
                                        + action.description().map(it -> "|" + it).orElse(""))
                        .toList());
    }

    private static List<BudgetAction> actions(String text) {
        return JsonText.list(text).stream()
                .map(action -> action.split("\\|", PARTS))
                .map(part ->
                        new BudgetAction(
                                StopAction.valueOf(part[0]),
                                Float.parseFloat(part[1]),
                                part.length < PARTS ? Optional.empty() : Optional.of(part[2])))
                .toList();
    }
}
