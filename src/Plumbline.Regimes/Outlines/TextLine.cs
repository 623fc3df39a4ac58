using Plumbline.Documents.Model;

namespace Plumbline.Regimes.Outlines;

/// <summary>A line around a form or a report: title, subtitle, unit, signature.</summary>
public sealed record TextLine(ParagraphKind Kind, Sentence Sentence);
