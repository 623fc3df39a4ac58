using System.Collections.Immutable;
using Plumbline.Audit.Texts;

namespace Plumbline.Audit.Figures;

/// <summary>Finds every number of a text and says what it is.</summary>
public static class FigureReader
{
    /// <summary>All figures in reading order.</summary>
    public static FigureSet Read(AuditText text) => new(ImmutableArray<Figure>.Empty, text.Passages.Length);
}
