using System.Text;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;
using Plumbline.App.Data.Records;
using Plumbline.App.Log;

namespace Plumbline.App.Data;

/// <summary>
/// All that is kept, for both databases. Pages read through it; only operations save. Fields of forms are written past it
/// by <c>FormWriter</c>, the one hot path.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<Account, long>(options)
{
    // What lists of forms are ordered by: see Form.
    private const string ScoreOrder = "coalesce(self_score, -1)";
    private const string BudgetUp = "coalesce(budget_fen, 9223372036854775807)";
    private const string BudgetDown = "coalesce(budget_fen, -9223372036854775807)";
    private const string Unexplained = "warnings - explained_warnings";

    /// <summary>How new events and seals are hashed.</summary>
    public LogAlgorithm LogHash { get; } = Log.LogHash.Of(options);

    /// <summary>The clock of the program that opened the database; the system's where it has none of its own.</summary>
    public TimeProvider Clock { get; } =
        options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<TimeProvider>()
        ?? TimeProvider.System;

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<ProjectFund> ProjectFunds => Set<ProjectFund>();

    public DbSet<BudgetRevision> BudgetRevisions => Set<BudgetRevision>();

    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<ImportedFigure> ImportedFigures => Set<ImportedFigure>();

    public DbSet<SeasonTask> Tasks => Set<SeasonTask>();

    public DbSet<Form> Forms => Set<Form>();

    public DbSet<GoalVersion> GoalVersions => Set<GoalVersion>();

    public DbSet<Capture> Captures => Set<Capture>();

    public DbSet<FormWatch> FormWatches => Set<FormWatch>();

    public DbSet<FormAssignee> FormAssignees => Set<FormAssignee>();

    public DbSet<FormRow> FormRows => Set<FormRow>();

    public DbSet<FormSnapshot> FormSnapshots => Set<FormSnapshot>();

    public DbSet<FormSum> FormSums => Set<FormSum>();

    public DbSet<RollUpSnapshot> RollUpSnapshots => Set<RollUpSnapshot>();

    public DbSet<FormAchievement> FormAchievements => Set<FormAchievement>();

    public DbSet<FormRuleCount> FormRuleCounts => Set<FormRuleCount>();

    public DbSet<LibraryEntry> LibraryEntries => Set<LibraryEntry>();

    public DbSet<LibraryVersion> LibraryVersions => Set<LibraryVersion>();

    public DbSet<LibraryPackage> LibraryPackages => Set<LibraryPackage>();

    public DbSet<IndicatorUse> IndicatorUses => Set<IndicatorUse>();

    public DbSet<Explanation> Explanations => Set<Explanation>();

    public DbSet<Remark> Remarks => Set<Remark>();

    public DbSet<ReviewScore> ReviewScores => Set<ReviewScore>();

    public DbSet<TaskRequest> TaskRequests => Set<TaskRequest>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<EvidenceUse> EvidenceUses => Set<EvidenceUse>();

    public DbSet<UploadedReport> UploadedReports => Set<UploadedReport>();

    public DbSet<ReportSection> ReportSections => Set<ReportSection>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Draw> Draws => Set<Draw>();

    public DbSet<DrawnForm> DrawnForms => Set<DrawnForm>();

    public DbSet<ResultDecision> ResultDecisions => Set<ResultDecision>();

    public DbSet<RectificationItem> RectificationItems => Set<RectificationItem>();

    public DbSet<RectificationProof> RectificationProofs => Set<RectificationProof>();

    public DbSet<Interview> Interviews => Set<Interview>();
    public DbSet<Register> Registers => Set<Register>();

    public DbSet<RegisterFigureValue> RegisterFigureValues => Set<RegisterFigureValue>();

    public DbSet<RegisterLink> RegisterLinks => Set<RegisterLink>();

    public DbSet<Survey> Surveys => Set<Survey>();

    public DbSet<SurveyMark> SurveyMarks => Set<SurveyMark>();

    public DbSet<SurveyAnswer> SurveyAnswers => Set<SurveyAnswer>();

    public DbSet<Evaluation> Evaluations => Set<Evaluation>();

    public DbSet<EvaluationExpert> EvaluationExperts => Set<EvaluationExpert>();

    public DbSet<EvaluationScore> EvaluationScores => Set<EvaluationScore>();

    public DbSet<AgencyMark> AgencyMarks => Set<AgencyMark>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<AssessmentCost> AssessmentCosts => Set<AssessmentCost>();
    public DbSet<AssessmentText> AssessmentTexts => Set<AssessmentText>();
    public DbSet<AssessmentPromise> AssessmentPromises => Set<AssessmentPromise>();
    public DbSet<AssessmentCandidate> AssessmentCandidates => Set<AssessmentCandidate>();
    public DbSet<AssessmentScore> AssessmentScores => Set<AssessmentScore>();
    public DbSet<BudgetApproval> BudgetApprovals => Set<BudgetApproval>();
    public DbSet<DisclosureProof> DisclosureProofs => Set<DisclosureProof>();
    public DbSet<CarryOver> CarryOvers => Set<CarryOver>();
    public DbSet<CarryOverFund> CarryOverFunds => Set<CarryOverFund>();
    public DbSet<CarryOverText> CarryOverTexts => Set<CarryOverText>();

    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<TransferShare> TransferShares => Set<TransferShare>();
    public DbSet<TransferText> TransferTexts => Set<TransferText>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<Chain> Chains => Set<Chain>();

    public DbSet<Event> Events => Set<Event>();

    public DbSet<Seal> Seals => Set<Seal>();

    public DbSet<SealItem> SealItems => Set<SealItem>();

    public DbSet<ReadRecord> ReadRecords => Set<ReadRecord>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    public DbSet<ApiAnswer> ApiAnswers => Set<ApiAnswer>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();

    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>Takes the lock of a chain for the rest of the transaction; null when there is no such chain.</summary>
    public abstract Task<Chain?> LockChain(long id, CancellationToken cancellation);

    /// <summary>Takes a lock that is known by a name alone, for the rest of the transaction.</summary>
    public abstract Task LockName(string name, CancellationToken cancellation);

    /// <summary>
    /// Takes the locks of chains that grew since their last seal, in the order in which savers take theirs, and gives their
    /// ends as they are then.
    /// </summary>
    public abstract Task<List<Chain>> LockGrown(int most, CancellationToken cancellation);

    /// <summary>
    /// Makes whoever derives something from the same forms wait until this transaction ends; nothing where only one can
    /// write at all.
    /// </summary>
    public abstract Task LockForms(long[] ids, CancellationToken cancellation);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            entity.SetTableName(SnakeCase(entity.ClrType.Name.Split('`')[0]));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }
        }
    }

    /// <summary>The columns that the database reckons itself: kept on PostgreSQL, reckoned when read on SQLite.</summary>
    protected static void Reckon(ModelBuilder builder, bool stored)
    {
        var form = builder.Entity<Form>();
        form.Property(row => row.ScoreOrder).HasComputedColumnSql(ScoreOrder, stored);
        form.Property(row => row.BudgetUp).HasComputedColumnSql(BudgetUp, stored);
        form.Property(row => row.BudgetDown).HasComputedColumnSql(BudgetDown, stored);
        form.Property(row => row.Unexplained).HasComputedColumnSql(Unexplained, stored);
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}
