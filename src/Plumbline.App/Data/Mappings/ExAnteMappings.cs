using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.HasIndex(row => new { row.UnitPath, row.Year });
        builder.HasIndex(row => new { row.ProjectId, row.Year });
        builder.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(row => row.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentCostMapping : IEntityTypeConfiguration<AssessmentCost>
{
    public void Configure(EntityTypeBuilder<AssessmentCost> builder)
    {
        builder.HasIndex(row => new { row.AssessmentId, row.Position }).IsUnique();
        builder.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId);
    }
}

internal sealed class AssessmentTextMapping : IEntityTypeConfiguration<AssessmentText>
{
    public void Configure(EntityTypeBuilder<AssessmentText> builder)
    {
        builder.HasKey(row => new { row.AssessmentId, row.Part });
        builder.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId);
    }
}

internal sealed class AssessmentPromiseMapping : IEntityTypeConfiguration<AssessmentPromise>
{
    public void Configure(EntityTypeBuilder<AssessmentPromise> builder)
    {
        builder.HasIndex(row => new { row.AssessmentId, row.Position }).IsUnique();
        builder.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId);
    }
}

internal sealed class AssessmentCandidateMapping : IEntityTypeConfiguration<AssessmentCandidate>
{
    public void Configure(EntityTypeBuilder<AssessmentCandidate> builder)
    {
        builder.HasIndex(row => new { row.AssessmentId, row.Code }).IsUnique();
        builder.HasIndex(row => row.AccountId);
        builder.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AssessmentScoreMapping : IEntityTypeConfiguration<AssessmentScore>
{
    public void Configure(EntityTypeBuilder<AssessmentScore> builder)
    {
        builder
            .HasIndex(row => new
            {
                row.AssessmentId,
                row.AccountId,
                row.Item,
            })
            .IsUnique();
        builder.HasOne<Assessment>().WithMany().HasForeignKey(row => row.AssessmentId);
    }
}
