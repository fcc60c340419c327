package vaultkeys

const opLensCommonCommon = "LensCommon"

// LensCommonCommonRequest makes a request.
func (c *VAULTKEYS) LensCommonCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opLensCommonCommon,
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

// LensCommonCommon makes the call.
func (c *VAULTKEYS) LensCommonCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.LensCommonCommonRequest(input)
	return out, req.Send()
}

const opLensCommon = "LensCommon"

// LensCommonRequest makes a request.
func (c *VAULTKEYS) LensCommonRequest(input *LensCommonInput) (req *request.Request, output *LensCommonOutput) {
	op := &request.Operation{
		Name:       opLensCommon,
		HTTPMethod: "POST",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &LensCommonInput{}
	}

	output = &LensCommonOutput{}
	req = c.newRequest(op, input, output)

	req.HTTPRequest.Header.Set("Content-Type", "application/json; charset=utf-8")

	return
}

// LensCommon makes the call.
func (c *VAULTKEYS) LensCommon(input *LensCommonInput) (*LensCommonOutput, error) {
	req, out := c.LensCommonRequest(input)
	return out, req.Send()
}

type LensCommonInput struct {
	_ struct{} `type:"structure" json:",omitempty"`
}

type LensCommonOutput struct {
	_ struct{} `type:"structure" json:",omitempty"`

	Metadata *response.ResponseMetadata
}
