using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;
using Plumbline.Domain.Filings;

namespace Plumbline.App.Data.Mappings;

internal sealed class SeasonTaskMapping : IEntityTypeConfiguration<SeasonTask>
{
    public void Configure(EntityTypeBuilder<SeasonTask> builder)
    {
        builder.HasIndex(task => new { task.UnitId, task.Year });
        builder.HasOne<Unit>().WithMany().HasForeignKey(task => task.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormMapping : IEntityTypeConfiguration<Form>
{
    private const string Standing = "withdrawn_at IS NULL";
    private const string HandedIn = Standing + " AND state NOT IN ('Draft', 'Returned', 'AdjustmentDrafted')";

    public void Configure(EntityTypeBuilder<Form> builder)
    {
        builder.Property(form => form.ExplainedWarnings).HasDefaultValue(0);
        builder.Property(form => form.Changes).HasDefaultValue(0);
        // The first stage is not a value left out.
        builder.Property(form => form.Stage).HasDefaultValue(FilingStage.SelfEvaluation).ValueGeneratedNever();
        builder.HasIndex(form => form.ChainId).IsUnique();
        builder.HasIndex(form => new
        {
            form.TaskId,
            form.UnitPath,
            form.State,
        });
        builder.HasIndex(form => new { form.UnitPath, form.Year });
        builder.HasIndex(form => new { form.ProjectId, form.Year });
        Lists(builder);
        Figures(builder);
        Queues(builder);
        builder.HasOne<SeasonTask>().WithMany().HasForeignKey(form => form.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(form => form.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Project>().WithMany().HasForeignKey(form => form.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(form => form.ChainId).OnDelete(DeleteBehavior.Restrict);
    }

    // What is counted over a whole province stands in narrow indexes. SQLite reads a form for every column that it checks,
    // so the columns of the filter stand in them too.
    private static void Figures(EntityTypeBuilder<Form> builder)
    {
        builder
            .HasIndex(form => new
            {
                form.Stage,
                form.Subject,
                form.Year,
                form.UnitPath,
                form.State,
                form.Deadline,
                form.SubmittedAt,
                form.Id,
                form.WithdrawnAt,
            })
            .HasDatabaseName("IX_form_progress")
            .HasFilter(Standing);
        builder
            .HasIndex(form => new
            {
                form.Stage,
                form.Subject,
                form.Year,
                form.UnitPath,
                form.SelfScore,
                form.Grade,
                form.BudgetFen,
                form.ExecutedFen,
                form.Id,
                form.State,
                form.WithdrawnAt,
            })
            .HasDatabaseName("IX_form_handed_in")
            .HasFilter(HandedIn);
    }

    // What waits for somebody, for publication, and for review: what needs looking at first.
    private static void Queues(EntityTypeBuilder<Form> builder)
    {
        builder
            .HasIndex(form => new
            {
                form.TaskId,
                form.Stage,
                form.State,
                form.UnitPath,
                form.Deadline,
                form.Errors,
                form.WithdrawnAt,
            })
            .HasDatabaseName("IX_form_waiting")
            .HasFilter(Standing);
        builder
            .HasIndex(form => new
            {
                form.Year,
                form.UnitPath,
                form.Id,
            })
            .HasDatabaseName("IX_form_sealed")
            .HasFilter(Standing + " AND state IN ('Locked', 'Disclosed', 'Archived')");
        builder
            .HasIndex(form => new
            {
                form.Errors,
                form.Unexplained,
                form.Changes,
                form.BudgetDown,
                form.Id,
            })
            .IsDescending(true, true, true, true, false)
            .HasDatabaseName("IX_form_queue")
            .HasFilter(HandedIn);
    }

    private static void Lists(EntityTypeBuilder<Form> builder)
    {
        // The orders of the list, each found by key page by page.
        builder.HasIndex(form => new { form.Deadline, form.Id });
        builder.HasIndex(form => new
        {
            form.State,
            form.UnitPath,
            form.Deadline,
            form.Id,
        });
        builder.HasIndex(form => new
        {
            form.Name,
            form.Id,
            form.UnitId,
            form.UnitPath,
        });
        // Those in a state with a word in their name, counted without reading a form.
        builder.HasIndex(form => new
        {
            form.State,
            form.UnitPath,
            form.Year,
            form.Name,
            form.UnitId,
        });
        builder.HasIndex(form => new { form.StateSince, form.Id });
        builder.HasIndex(form => new { form.Errors, form.Id });
        builder.HasIndex(form => new { form.ScoreOrder, form.Id });
        builder.HasIndex(form => new { form.BudgetUp, form.Id });
        builder.HasIndex(form => new { form.BudgetDown, form.Id });
        // The results, found, ordered and counted without reading a form.
        builder
            .HasIndex(form => new
            {
                form.TaskId,
                form.UnitPath,
                form.Id,
            })
            .HasDatabaseName("IX_form_result")
            .HasFilter(
                "withdrawn_at IS NULL AND subject = 'Project' AND project_id IS NOT NULL AND stage = 'SelfEvaluation' "
                    + "AND state IN ('FinanceAccepted', 'Locked', 'Disclosed', 'Archived')"
            );
    }
}

internal sealed class FormRowMapping : IEntityTypeConfiguration<FormRow>
{
    public void Configure(EntityTypeBuilder<FormRow> builder)
    {
        builder.HasKey(row => new
        {
            row.FormId,
            row.Part,
            row.Item,
        });
        builder.HasOne<Form>().WithMany().HasForeignKey(row => row.FormId);
    }
}

internal sealed class FormSnapshotMapping : IEntityTypeConfiguration<FormSnapshot>
{
    public void Configure(EntityTypeBuilder<FormSnapshot> builder)
    {
        builder.HasIndex(snapshot => new { snapshot.FormId, snapshot.Seq });
        builder.HasOne<Form>().WithMany().HasForeignKey(snapshot => snapshot.FormId);
    }
}

internal sealed class FormAssigneeMapping : IEntityTypeConfiguration<FormAssignee>
{
    public void Configure(EntityTypeBuilder<FormAssignee> builder)
    {
        builder.HasKey(assignee => new { assignee.FormId, assignee.AccountId });
        builder.Property(assignee => assignee.Conflict).HasDefaultValue(value: false);
        builder.HasOne<Form>().WithMany().HasForeignKey(assignee => assignee.FormId);
        builder.HasOne<Account>().WithMany().HasForeignKey(assignee => assignee.AccountId);
    }
}
