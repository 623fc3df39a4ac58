using System.Collections.Immutable;
using Plumbline.Audit.Figures;
using Plumbline.Audit.Forms;
using Plumbline.Audit.Relations.Restated;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Relations;

/// <summary>All that a grammar may look at.</summary>
/// <param name="Text">Passages and tables.</param>
/// <param name="Figures">All numbers with what is known about each.</param>
/// <param name="Forms">The self-evaluation forms that were recognised.</param>
public sealed record Understood(AuditText Text, FigureSet Figures, ImmutableArray<RecognisedForm> Forms)
{
    private readonly Lazy<Rates.Flow> flow = new(() => Rates.Flow.Of(Text, Figures));
    private readonly Lazy<Far.AmountIndex> amounts = new(() => Far.AmountIndex.Of(Figures));
    private readonly Lazy<ImmutableArray<Sums.Items>> items = new(() => Sums.Items.Of(Text, Figures));
    private readonly Lazy<ImmutableArray<Mention>> mentions = new(() => [.. Restated.Mentions.In(Figures)]);

    private readonly Lazy<FormSubjects> formSubjects = new(() => FormSubjects.Of(Forms, Figures));
    private Subjects? subjects;

    /// <summary>In which form each figure stands, and whose that is; found once for all grammars.</summary>
    internal FormSubjects FormSubjects => formSubjects.Value;

    /// <summary>Of which work, body or place each figure speaks; read once for all grammars.</summary>
    internal Subjects Subjects => subjects ??= new Subjects(Text, FormSubjects);

    /// <summary>The passages of running text as wholes and parts of sums; read once for all grammars.</summary>
    internal ImmutableArray<Sums.Items> Items => items.Value;

    /// <summary>Its quantities as mentions of what they are called, in reading order; read once for all grammars.</summary>
    internal ImmutableArray<Mention> Mentions => mentions.Value;

    /// <summary>The quantities of its running text with the words before each; read once for all grammars.</summary>
    internal Rates.Flow Flow => flow.Value;

    /// <summary>Its quantities by kind, value and name; ordered once for all grammars.</summary>
    internal Far.AmountIndex Amounts => amounts.Value;
}

/// <summary>One grammar: the statements of one kind that it finds. Grammars do not know of each other.</summary>
public delegate IEnumerable<Claim> ClaimSource(Understood document);
