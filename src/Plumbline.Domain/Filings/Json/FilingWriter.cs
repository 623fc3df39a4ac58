using System.Text.Json;

namespace Plumbline.Domain.Filings;

/// <summary>Writes records along the shape; what is blank is left out.</summary>
internal static class FilingWriter
{
    internal static void WriteRecord(Utf8JsonWriter writer, RecordShape shape, object record)
    {
        writer.WriteStartObject();
        foreach (var member in shape.Members)
        {
            var value = member.Get(record);
            if (member.Meaning.Required || !member.IsBlank(value))
            {
                writer.WritePropertyName(member.Name);
                Write(writer, member.Shape, value!);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Shape shape, object value)
    {
        switch (shape)
        {
            case ScalarShape { Scalar: var scalar }:
                WriteScalar(writer, scalar, value);
                break;
            case RecordShape record:
                WriteRecord(writer, record, value);
                break;
            case ListShape list:
                writer.WriteStartArray();
                foreach (var item in ListShape.Items(value))
                {
                    Write(writer, list.Item, item!);
                }

                writer.WriteEndArray();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, Scalar scalar, object value)
    {
        if (scalar.Kind is ValueKind.Truth or ValueKind.Whole or ValueKind.Year)
        {
            writer.WriteRawValue(scalar.Print(value));
        }
        else
        {
            writer.WriteStringValue(scalar.Print(value));
        }
    }
}
