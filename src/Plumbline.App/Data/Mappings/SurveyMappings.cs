using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Plumbline.App.Data.Records;

namespace Plumbline.App.Data.Mappings;

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.HasIndex(survey => survey.Code).IsUnique();
        builder.HasIndex(survey => survey.ChainId).IsUnique();
        builder.HasIndex(survey => new { survey.UnitPath, survey.Year });
        builder.HasIndex(survey => survey.FormId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(survey => survey.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Chain>().WithMany().HasForeignKey(survey => survey.ChainId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Form>().WithMany().HasForeignKey(survey => survey.FormId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class SurveyMarkMapping : IEntityTypeConfiguration<SurveyMark>
{
    public void Configure(EntityTypeBuilder<SurveyMark> builder)
    {
        builder.HasKey(mark => new { mark.SurveyId, mark.Hash });
        builder.HasOne<Survey>().WithMany().HasForeignKey(mark => mark.SurveyId);
    }
}

internal sealed class SurveyAnswerMapping : IEntityTypeConfiguration<SurveyAnswer>
{
    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.HasOne<Survey>().WithMany().HasForeignKey(answer => answer.SurveyId);
    }
}
