using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class ProjectMapping : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> builder)
    {
        // Lists page over a subtree in the order of codes.
        builder.HasIndex(project => new { project.Code, project.UnitId }).IsUnique();
        builder.HasIndex(project => new { project.UnitPath, project.Code });
        // Lists over a whole region walk one of these and stop after a page.
        builder.HasIndex(project => new { project.Code, project.Id });
        // A search for words reads this index alone.
        builder.HasIndex(project => new
        {
            project.Name,
            project.Id,
            project.UnitPath,
            project.Code,
            project.FirstYear,
            project.LastYear,
        });
        builder.HasIndex(project => new { project.FirstYear, project.Id });
        builder.HasOne<Unit>().WithMany().HasForeignKey(project => project.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Project>()
            .WithMany()
            .HasForeignKey(project => project.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ProjectFundMapping : IEntityTypeConfiguration<ProjectFund>
{
    public void Configure(EntityTypeBuilder<ProjectFund> builder)
    {
        builder
            .HasIndex(fund => new
            {
                fund.ProjectId,
                fund.Year,
                fund.Nature,
                fund.Origin,
            })
            .IsUnique();
        builder.HasIndex(fund => new
        {
            fund.Year,
            fund.ProjectId,
            fund.AdjustedFen,
        });
        builder.HasOne<Project>().WithMany().HasForeignKey(fund => fund.ProjectId);
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(fund => fund.BatchId);
    }
}

internal sealed class BudgetRevisionMapping : IEntityTypeConfiguration<BudgetRevision>
{
    public void Configure(EntityTypeBuilder<BudgetRevision> builder)
    {
        builder.HasIndex(revision => new { revision.ProjectId, revision.Year });
        builder.HasOne<Project>().WithMany().HasForeignKey(revision => revision.ProjectId);
    }
}

internal sealed class ImportBatchMapping : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> builder)
    {
        builder.HasOne<Unit>().WithMany().HasForeignKey(batch => batch.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(batch => batch.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ImportFileMapping : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> builder)
    {
        builder.HasKey(file => file.BatchId);
        builder.Property(file => file.BatchId).ValueGeneratedNever();
        builder.HasOne<ImportBatch>().WithOne().HasForeignKey<ImportFile>(file => file.BatchId);
    }
}

internal sealed class ImportedFigureMapping : IEntityTypeConfiguration<ImportedFigure>
{
    public void Configure(EntityTypeBuilder<ImportedFigure> builder)
    {
        builder.HasIndex(figure => new
        {
            figure.UnitId,
            figure.Year,
            figure.Item,
        });
        builder.HasOne<ImportBatch>().WithMany().HasForeignKey(figure => figure.BatchId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(figure => figure.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
