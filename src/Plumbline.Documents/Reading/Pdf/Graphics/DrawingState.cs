using Plumbline.Documents.Reading.Layout;

namespace Plumbline.Documents.Reading.Pdf.Graphics;

/// <summary>What has been drawn so far, and whether it is drawn in white.</summary>
internal sealed class DrawingState(RulingCollector lines)
{
    /// <summary>The lines.</summary>
    public RulingCollector Lines { get; } = lines;

    /// <summary>Fills cannot be seen.</summary>
    public bool WhiteFill { get; set; }

    /// <summary>Strokes cannot be seen.</summary>
    public bool WhiteStroke { get; set; }

    /// <summary>Square points that pictures cover.</summary>
    public double PictureArea { get; private set; }

    /// <summary>The last operands as numbers, or null when there are too few.</summary>
    public static double[]? Numbers(List<PdfValue> operands, int count)
    {
        if (operands.Count < count)
        {
            return null;
        }

        var numbers = new double[count];
        for (var index = 0; index < count; index++)
        {
            if (operands[operands.Count - count + index] is not PdfNumber number)
            {
                return null;
            }

            numbers[index] = number.Value;
        }

        return numbers;
    }

    /// <summary>A picture fills the unit square.</summary>
    public void AddPicture(Matrix frame)
    {
        var area = Math.Abs((frame.A * frame.D) - (frame.B * frame.C));
        PictureArea += double.IsFinite(area) ? area : 0;
    }

    /// <summary>Applies an operator that draws or colours.</summary>
    public void Apply(string name, List<PdfValue> operands, Matrix frame)
    {
        switch (name)
        {
            case "m" or "l" or "c" or "v" or "y" or "re" or "h":
                Construct(name, operands, frame);
                break;
            case "S" or "s":
                Paint(stroke: true, fill: false, close: name == "s");
                break;
            case "f" or "F" or "f*":
                Paint(stroke: false, fill: true, close: true);
                break;
            case "B" or "B*" or "b" or "b*":
                Paint(stroke: true, fill: true, close: name[0] == 'b');
                break;
            case "n":
                Lines.Paint(stroke: false, fill: false);
                break;
            case "g" or "rg" or "k" or "sc" or "scn":
                WhiteFill = IsWhite(name, operands);
                break;
            case "G" or "RG" or "K" or "SC" or "SCN":
                WhiteStroke = IsWhite(name, operands);
                break;
            default:
                break;
        }
    }

    private void Construct(string name, List<PdfValue> operands, Matrix frame)
    {
        if (name == "h")
        {
            Lines.Close();
        }
        else if (name == "re")
        {
            if (Numbers(operands, 4) is [var x, var y, var width, var height])
            {
                Lines.MoveTo(frame.Map(x, y));
                Lines.LineTo(frame.Map(x + width, y));
                Lines.LineTo(frame.Map(x + width, y + height));
                Lines.LineTo(frame.Map(x, y + height));
                Lines.Close();
            }
        }
        else if (Numbers(operands, 2) is [var x, var y])
        {
            var point = frame.Map(x, y);
            if (name == "m")
            {
                Lines.MoveTo(point);
            }
            else if (name == "l")
            {
                Lines.LineTo(point);
            }
            else
            {
                Lines.CurveTo(point);
            }
        }
    }

    private void Paint(bool stroke, bool fill, bool close)
    {
        if (close)
        {
            Lines.Close();
        }

        Lines.Paint(stroke && !WhiteStroke, fill && !WhiteFill);
    }

    // Four parts are ink, one or three are light.
    private static bool IsWhite(string name, List<PdfValue> operands)
    {
        var parts = operands.OfType<PdfNumber>().Select(part => part.Value).ToList();
        return parts.Count > 0
            && parts.Count == operands.Count
            && (
                name is "k" or "K" || parts.Count == 4
                    ? parts.TrueForAll(part => part <= 0.02)
                    : parts.TrueForAll(part => part >= 0.98)
            );
    }
}
