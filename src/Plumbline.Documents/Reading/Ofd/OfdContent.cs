using System.Collections.Immutable;
using System.Xml;
using Plumbline.Documents.Reading.Layout;
using Plumbline.Documents.Reading.Packages;

namespace Plumbline.Documents.Reading.Ofd;

/// <summary>Collects what stands on a page: its own content and that of its templates.</summary>
internal sealed class OfdContent(double[] paper, Intake intake)
{
    private const double PointsToMillimetre = 72 / 25.4;

    private readonly ImmutableArray<LaidWord>.Builder words = ImmutableArray.CreateBuilder<LaidWord>();
    private readonly RulingCollector lines = new();
    private double[] size = paper;
    private double pictures;
    private int characters;

    // The object that is open: where it stands, how its coordinates become those of the page, its type size.
    private Matrix frame = Matrix.Identity;
    private double typeSize;
    private bool stroke;
    private bool fill;

    /// <summary>Numbers of the templates that the page shows.</summary>
    public List<string> Templates { get; } = [];

    /// <summary>Adds the content of a part.</summary>
    public void Add(byte[] part)
    {
        intake.AddBytes(part.Length);
        using var reader = XmlParts.Open(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                intake.CheckDepth(reader.Depth);
                Take(reader);
            }
        }
    }

    /// <summary>The page.</summary>
    public OfdPage ToPage(int number)
    {
        var (width, height) = (size[2] * PointsToMillimetre, size[3] * PointsToMillimetre);
        var page = new LaidPage(number, width, height, words.ToImmutable(), [.. lines.Rulings]);
        return new OfdPage(page, ScannedPages.Is(characters, pictures, size[2] * size[3]));
    }

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "Template":
                Templates.Add(reader.GetAttribute("TemplateID") ?? "");
                break;
            case "PhysicalBox":
                size = OfdNumbers.Box(reader.Words()) ?? size;
                break;
            case "TextObject" or "PathObject" or "ImageObject":
                Open(reader);
                break;
            case "TextCode":
                AddText(reader);
                break;
            case "AbbreviatedData":
                OfdPath.Draw(reader.Words(), frame, lines);
                lines.Paint(stroke, fill);
                break;
            default:
                break;
        }
    }

    private void Open(XmlReader reader)
    {
        if (reader.GetAttribute("Visible") is "false")
        {
            reader.Pass();
            return;
        }

        var box = OfdNumbers.Box(reader.GetAttribute("Boundary")) ?? [0, 0, 0, 0];
        var own = OfdNumbers.Of(reader.GetAttribute("CTM")) is { Count: 6 } m
            ? new Matrix(m[0], m[1], m[2], m[3], m[4], m[5])
            : Matrix.Identity;
        const double scale = PointsToMillimetre;
        frame = own.Then(new Matrix(scale, 0, 0, scale, (box[0] - size[0]) * scale, (box[1] - size[1]) * scale));
        typeSize = OfdNumbers.One(reader.GetAttribute("Size"), 1);
        stroke = reader.GetAttribute("Stroke") is not "false";
        fill = reader.GetAttribute("Fill") is "true";
        pictures += reader.LocalName == "ImageObject" ? Math.Abs(box[2] * box[3]) : 0;
    }

    private void AddText(XmlReader reader)
    {
        var start = (OfdNumbers.One(reader.GetAttribute("X"), 0), OfdNumbers.One(reader.GetAttribute("Y"), 0));
        var (across, down) = (reader.GetAttribute("DeltaX"), reader.GetAttribute("DeltaY"));
        var text = Radicals.Resolve(reader.Words().Trim('\r', '\n'));
        characters += text.Length;
        intake.AddCharacters(text.Length);
        var steps = new OfdSteps(OfdNumbers.Distances(across, text.Length), OfdNumbers.Distances(down, text.Length));
        words.AddRange(OfdWords.Of(text, start, steps, typeSize, frame));
    }
}
