using System.Collections.Immutable;
using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>What is drawn on a page beside its words.</summary>
/// <param name="Rulings">Straight lines along the edges of the page.</param>
/// <param name="PictureArea">Square points that pictures cover; overlapping ones count twice.</param>
/// <param name="Curves">Number of curves, a sign of letters that were turned into shapes.</param>
internal sealed record PageDrawing(ImmutableArray<Ruling> Rulings, double PictureArea, int Curves);
