package vaultkeys

const opSealValueCommon = "SealValue"

// SealValueCommonRequest makes a request.
func (c *VAULTKEYS) SealValueCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opSealValueCommon,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &map[string]interface{}{}
	}

	output = &map[string]interface{}{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// SealValueCommon makes the call.
func (c *VAULTKEYS) SealValueCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.SealValueCommonRequest(input)
	return out, req.Send()
}

const opSealValue = "SealValue"

// SealValueRequest makes a request.
func (c *VAULTKEYS) SealValueRequest(input *SealValueInput) (req *request.Request, output *SealValueOutput) {
	op := &request.Operation{
		Name:       opSealValue,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &SealValueInput{}
	}

	output = &SealValueOutput{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// SealValue makes the call.
func (c *VAULTKEYS) SealValue(input *SealValueInput) (*SealValueOutput, error) {
	req, out := c.SealValueRequest(input)
	return out, req.Send()
}

type SealValueInput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Anything interface{} `type:"interface" json:",omitempty"`

	ClientToken *string `type:"string" json:",omitempty"`

	Context map[string]*string `max:"8" type:"map" json:",omitempty"`

	Dimensions map[string][]*string `type:"map" json:",omitempty"`

	Free map[string]*interface{} `type:"map" json:",omitempty"`

	History_length *int32 `type:"int32" json:"history_length,omitempty"`

	HistoryLength *int32 `type:"int32" json:"HistoryLength,omitempty"`

	// KeyName is a required field
	KeyName *string `min:"2" max:"31" type:"string" json:",omitempty" required:"true"`

	Kind *string `type:"string" json:"kind,omitempty" required:"true" enum:"EnumOfkindForSealValueInput"`

	Lost *UndeclaredForSealValueInput `type:"structure" json:",omitempty"`

	Nested *NestedForSealValueInput `type:"structure" json:",omitempty"`

	Odd []*NestedForSealValueInput `locationName:"odd" type:"list" json:",omitempty"`

	Patches []interface{} `type:"list"`

	Ratio *float32 `type:"float" json:"ratio,omitempty"`
}

type NestedForSealValueInput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Deep_value *int64 `type:"int64" json:"deep-value,omitempty"`

	Empty *EmptyForSealValueInput `type:"structure" json:",omitempty"`
}

type EmptyForSealValueInput struct {
	_ struct{} `type:"structure" json:",omitempty"`
}

type SealValueOutput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Metadata *response.ResponseMetadata

	Blob *string `type:"string" json:"blob,omitempty"`

	Counts map[string]*int32 `type:"map" json:",omitempty"`
}

const (
	// EnumOfkindForSealValueInputHard is a EnumOfkindForSealValueInput enum value
	EnumOfkindForSealValueInputHard = "hard"

	// EnumOfkindForSealValueInputSoft is a EnumOfkindForSealValueInput enum value
	EnumOfkindForSealValueInputSoft = "soft"
)
