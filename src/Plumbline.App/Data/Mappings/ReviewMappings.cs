using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class ExplanationMapping : IEntityTypeConfiguration<Explanation>
{
    public void Configure(EntityTypeBuilder<Explanation> builder)
    {
        builder
            .HasIndex(explanation => new
            {
                explanation.FormId,
                explanation.Rule,
                explanation.Place,
            })
            .IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(explanation => explanation.FormId);
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.HasOne<Form>().WithMany().HasForeignKey(remark => remark.FormId);
        builder.HasOne<Remark>().WithMany().HasForeignKey(remark => remark.AnswersId);
    }
}

internal sealed class ReviewScoreMapping : IEntityTypeConfiguration<ReviewScore>
{
    public void Configure(EntityTypeBuilder<ReviewScore> builder)
    {
        builder
            .HasIndex(score => new
            {
                score.FormId,
                score.Kind,
                score.Item,
            })
            .IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(score => score.FormId);
    }
}

internal sealed class TaskRequestMapping : IEntityTypeConfiguration<TaskRequest>
{
    public void Configure(EntityTypeBuilder<TaskRequest> builder) =>
        builder.HasOne<Form>().WithMany().HasForeignKey(request => request.FormId);
}

internal sealed class EvidenceFileMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder) => builder.HasKey(file => file.Hash);
}

internal sealed class EvidenceUseMapping : IEntityTypeConfiguration<EvidenceUse>
{
    public void Configure(EntityTypeBuilder<EvidenceUse> builder)
    {
        builder.HasIndex(use => use.Hash);
        builder.HasOne<Form>().WithMany().HasForeignKey(use => use.FormId);
        builder.HasOne<EvidenceFile>().WithMany().HasForeignKey(use => use.Hash).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UploadedReportMapping : IEntityTypeConfiguration<UploadedReport>
{
    public void Configure(EntityTypeBuilder<UploadedReport> builder) =>
        builder.HasOne<Form>().WithMany().HasForeignKey(report => report.FormId);
}

internal sealed class ReportSectionMapping : IEntityTypeConfiguration<ReportSection>
{
    public void Configure(EntityTypeBuilder<ReportSection> builder)
    {
        builder.HasIndex(section => new { section.FormId, section.Chapter }).IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(section => section.FormId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(section => section.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.HasIndex(publication => publication.FormId).IsUnique();
        builder.HasIndex(publication => publication.Code).IsUnique();
        builder.HasOne<Form>().WithMany().HasForeignKey(publication => publication.FormId);
    }
}
