using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class DrawMapping : IEntityTypeConfiguration<Draw>
{
    public void Configure(EntityTypeBuilder<Draw> builder)
    {
        builder.HasIndex(draw => draw.UnitPath);
        builder.HasOne<SeasonTask>().WithMany().HasForeignKey(draw => draw.TaskId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(draw => draw.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(draw => draw.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DrawnFormMapping : IEntityTypeConfiguration<DrawnForm>
{
    public void Configure(EntityTypeBuilder<DrawnForm> builder)
    {
        builder.HasIndex(drawn => new { drawn.DrawId, drawn.FormId }).IsUnique();
        builder.HasIndex(drawn => new { drawn.FormId, drawn.State });
        builder.HasOne<Draw>().WithMany().HasForeignKey(drawn => drawn.DrawId);
        builder.HasOne<Form>().WithMany().HasForeignKey(drawn => drawn.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Account>().WithMany().HasForeignKey(drawn => drawn.ExpertId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResultDecisionMapping : IEntityTypeConfiguration<ResultDecision>
{
    public void Configure(EntityTypeBuilder<ResultDecision> builder)
    {
        builder.HasIndex(decision => decision.FormId).IsUnique();
        builder.HasIndex(decision => new { decision.ProjectId, decision.BudgetYear });
        builder.HasOne<Form>().WithMany().HasForeignKey(decision => decision.FormId);
        builder.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RectificationItemMapping : IEntityTypeConfiguration<RectificationItem>
{
    public void Configure(EntityTypeBuilder<RectificationItem> builder)
    {
        builder.HasIndex(item => new { item.UnitPath, item.State });
        builder.HasIndex(item => new { item.State, item.Due });
        builder.HasIndex(item => item.FormId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(item => item.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Form>().WithMany().HasForeignKey(item => item.FormId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(item => item.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RectificationProofMapping : IEntityTypeConfiguration<RectificationProof>
{
    public void Configure(EntityTypeBuilder<RectificationProof> builder)
    {
        builder.HasIndex(proof => new { proof.ItemId, proof.Hash }).IsUnique();
        builder.HasOne<RectificationItem>().WithMany().HasForeignKey(proof => proof.ItemId);
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(proof => proof.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InterviewMapping : IEntityTypeConfiguration<Interview>
{
    public void Configure(EntityTypeBuilder<Interview> builder) =>
        builder.HasOne<RectificationItem>().WithMany().HasForeignKey(interview => interview.ItemId);
}

internal sealed class EvaluationMapping : IEntityTypeConfiguration<Evaluation>
{
    public void Configure(EntityTypeBuilder<Evaluation> builder)
    {
        builder.HasIndex(evaluation => new { evaluation.UnitPath, evaluation.Year });
        builder
            .HasIndex(evaluation => new
            {
                evaluation.ProjectId,
                evaluation.Year,
                evaluation.Kind,
            })
            .IsUnique();
        builder.HasOne<Project>().WithMany().HasForeignKey(row => row.ProjectId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(row => row.ChainId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EvaluationExpertMapping : IEntityTypeConfiguration<EvaluationExpert>
{
    public void Configure(EntityTypeBuilder<EvaluationExpert> builder)
    {
        builder.HasKey(expert => new { expert.EvaluationId, expert.AccountId });
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(expert => expert.EvaluationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(expert => expert.AccountId);
    }
}

internal sealed class EvaluationScoreMapping : IEntityTypeConfiguration<EvaluationScore>
{
    public void Configure(EntityTypeBuilder<EvaluationScore> builder)
    {
        builder
            .HasIndex(score => new
            {
                score.EvaluationId,
                score.AccountId,
                score.Item,
            })
            .IsUnique();
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(score => score.EvaluationId);
    }
}

internal sealed class AgencyMarkMapping : IEntityTypeConfiguration<AgencyMark>
{
    public void Configure(EntityTypeBuilder<AgencyMark> builder)
    {
        builder.HasIndex(mark => new { mark.EvaluationId, mark.Item }).IsUnique();
        builder.HasOne<Evaluation>().WithMany().HasForeignKey(mark => mark.EvaluationId);
    }
}
